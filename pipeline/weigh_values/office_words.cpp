#include "pipeline/weigh_values/office_words.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace alihsop {
namespace {

// One word a line would be 350 lines.
// clang-format off
// Sorted, so that a word is found by halving.
constexpr auto kWords = std::to_array<std::string_view>({
    "abk", "addendum", "agustus", "akuntabilitas", "analisa", "anamnesa", "anjab", "antrean", "antrian", "apbd", "apbn",
    "aplikasi", "april", "arsiparis", "asisten", "askes", "asn", "asuransi", "atk", "auditi", "bag", "bagian",
    "bappeda", "bast", "berakhirnya", "bertanggungjawab", "bkd", "bkn", "bkpsdm", "bpbd", "bpjs", "bpk", "bpkp", "bps",
    "bumd", "bumn", "bupati", "camat", "copy", "cpns", "database", "desa", "desember", "diagenda", "diagnosa",
    "dianalisa", "diarsipkan", "didata", "didisposisi", "difasilitasi", "dihimpun", "diinput", "dikategorikan",
    "dikerjasamakan", "diketik", "dikoreksi", "dilampiri", "dimutakhirkan", "dinkes", "diparaf", "diploma", "diproses",
    "diregistrasi", "direkapitulasi", "direviu", "dirujuk", "disdukcapil", "diskominfo", "disposisi", "diunduh",
    "diunggah", "divalidasi", "diverifikasi", "download", "dpa", "draf", "draft", "dukcapil", "email", "entry",
    "evaluator", "faksimile", "fasilitasi", "fax", "februari", "flashdisk", "fotocopy", "fotokopi", "gubernur",
    "hardcopy", "harddisk", "hp", "hps", "hvs", "ikm", "imunisasi", "inaktif", "independen", "inpres", "input",
    "inspektorat", "internet", "iso", "januari", "jft", "jfu", "juli", "jumat", "juni", "kabag", "kabid", "kabupaten",
    "kades", "kamis", "kasi", "kasie", "kasubag", "kasubbag", "kasubbid", "kaur", "kb", "kearsipan", "kec", "kecamatan",
    "kel", "kelurahan", "kepala", "kepegawaian", "kependudukan", "kepesertaan", "kepmen", "keppres", "keprotokolan",
    "kerjasama", "kesra", "kia", "kip", "kis", "kk", "kka", "kms", "kohort", "kominfo", "komputer", "konsep",
    "konsultansi", "koramil", "kpa", "kpk", "ktp", "kua", "kuitansi", "kurangnya", "kwitansi", "lakip", "lansia",
    "laptop", "lcd", "legalisir", "lha", "lhp", "lkjip", "lkpj", "lkpp", "logbook", "lpj", "lpmp", "lppd", "lpse",
    "lsm", "lurah", "magister", "maret", "masing", "medis", "meeting", "mei", "memaraf", "memfasilitasi",
    "memutakhirkan", "memvalidasi", "memverifikasi", "mendisposisi", "mengagenda", "mengagendakan", "menganalisa",
    "menganalisis", "mengarsip", "mengarsipkan", "mengentri", "menginput", "mengkonsep", "mengkoordinasikan",
    "mengkoordinir", "mengonsep", "mengoordinasikan", "mengoreksi", "mengunduh", "mengunggah", "menindaklanjuti",
    "meregistrasi", "merekapitulasi", "mereviu", "merujuk", "minggu", "monitoring", "mulya", "muspika", "nik", "nip",
    "nopember", "notebook", "notulen", "notulensi", "november", "npwp", "offline", "oktober", "online", "opd", "ormas",
    "otda", "output", "pa", "pebruari", "pemutakhiran", "penanggungjawab", "penatausahaan", "pengagendaan",
    "penginputan", "pengunduhan", "penyelenggara", "penyelenggaraan", "perbup", "perda", "pergub", "perki",
    "permendagri", "permenkes", "permenkeu", "permenpan", "perpanjangan", "perpres", "pertanggungjawaban", "perundang",
    "perwali", "pkk", "pkpt", "pmk", "pns", "pokja", "poli", "polsek", "posyandu", "pp", "ppid", "ppk", "pppk", "pptk",
    "prakualifikasi", "printer", "projector", "prov", "provinsi", "proyektor", "puskesmas", "rab", "rabu", "rakor",
    "rapat", "rating", "rekam", "rekapitulasi", "renja", "renstra", "resep", "reviu", "rka", "rkpd", "rpjmd", "rsu",
    "rsud", "rt", "rw", "sabtu", "saipi", "sakip", "sapk", "sarjana", "satker", "satpol", "scan", "scanner", "sd",
    "sdm", "sekcam", "sekda", "sekdis", "sekretaris", "sekurang", "selasa", "senin", "september", "server", "setda",
    "siak", "simda", "simpeg", "sipd", "sirup", "sk", "skp", "skpd", "slta", "sltp", "sma", "smk", "smp", "sms",
    "softcopy", "sop", "spk", "spm", "spp", "sppbj", "sppd", "spt", "srikandi", "staf", "sub", "subbag", "subbagian",
    "survei", "survey", "tandatangan", "tandatangani", "telaahan", "telepon", "telpon", "template", "terarsip",
    "tercetak", "terdisposisi", "teregister", "teregistrasi", "terinventarisasi", "terjadinya", "terkoreksi",
    "terlayani", "terunggah", "tervalidasi", "terverifikasi", "tidaknya", "tim", "tindaklanjut", "tp", "tupoksi",
    "ukpbj", "umkm", "undangan", "unit", "update", "upgrade", "upload", "upt", "uptd", "uu", "validasi", "verifikasi",
    "wa", "wabup", "wakil", "walikota", "website", "whatsapp", "wib",
});
// clang-format on

}  // namespace

bool is_office_word(const std::string& word)
{
    static_assert(std::is_sorted(kWords.begin(), kWords.end()));
    return std::binary_search(kWords.begin(), kWords.end(), std::string_view(word));
}

}  // namespace alihsop
