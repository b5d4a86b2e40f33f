// Method: the lower floors throw English sentences; here each stands as a pattern with its translation, and
// what filled the gaps is carried over as it is. Patterns are tried from the top, so a narrower one must stand
// before a wider one that would fit too.
//
// Fails where a gap's content holds the words that follow the gap (a file named "a: b"): the gap then ends too
// early, and the sentence still tells everything, with the parts cut elsewhere. A sentence without a pattern
// stays English behind its kind in Indonesian (console.cpp).
#include "app/phrases/failure_phrases.h"

#include <array>
#include <string_view>
#include <vector>

namespace alihsop {

namespace {

constexpr auto kPhrases = std::to_array<FailurePhrase>({
    // The input
    {"{} is not there", "{} tidak ditemukan"},
    {"{} is neither a file nor a folder", "{} bukan berkas dan bukan folder"},
    {"{} is a pipe (FIFO), not a file", "{} adalah pipa (FIFO), bukan berkas"},
    {"{} is a socket, not a file", "{} adalah soket, bukan berkas"},
    {"{} is a device, not a file", "{} adalah perangkat, bukan berkas"},
    {"{} is a link that leads in a circle", "{} adalah tautan yang berputar tanpa ujung"},
    {"{} is a link that leads nowhere", "{} adalah tautan yang tujuannya tidak ada"},
    {"{} is empty", "{} kosong"},
    {"{} cannot be opened for reading", "{} tidak dapat dibuka untuk dibaca"},
    {"{} cannot be opened: {}", "{} tidak dapat dibuka: {}"},
    {"{} cannot be read to its end", "{} tidak dapat dibaca sampai selesai"},
    {"{} cannot be read: {}", "{} tidak dapat dibaca: {}"},
    {"{} is a folder without a readable page image", "{} adalah folder tanpa gambar halaman yang dapat dibaca"},
    {"{} is encrypted and needs a password", "{} terenkripsi dan memerlukan kata sandi"},
    {"{} is a PDF so damaged, or cut off, that it cannot be repaired",
     "{} adalah PDF yang rusak atau terpotong sehingga tidak dapat diperbaiki"},
    {"{} is a PDF without pages, or is cut off before them",
     "{} adalah PDF tanpa halaman, atau terpotong sebelum halaman pertama"},
    {"{} is a damaged TIFF, or is cut off before its first page",
     "{} adalah TIFF yang rusak, atau terpotong sebelum halaman pertama"},
    {"{} is an office document or an archive, not a scan",
     "{} adalah dokumen perkantoran atau arsip terkompresi, bukan hasil pindai"},
    {"{} is a HEIC or AVIF picture, which is not read", "{} adalah gambar HEIC atau AVIF, yang tidak didukung"},
    {"{} is an archive, not a scan", "{} adalah arsip terkompresi, bukan hasil pindai"},
    {"{} is a film, not a scan", "{} adalah video, bukan hasil pindai"},
    {"{} is an icon, not a scan", "{} adalah ikon, bukan hasil pindai"},
    {"{} is a drawing or text in XML, not a scan", "{} adalah gambar atau teks XML, bukan hasil pindai"},
    {"{} is a web page, not a scan", "{} adalah halaman web, bukan hasil pindai"},
    {"{} is a medical picture (DICOM), which is not read", "{} adalah gambar medis (DICOM), yang tidak didukung"},
    {"{} is a {} picture, which is not read", "{} adalah gambar {}, yang tidak didukung"},
    {"{} is a {} document, which is not read", "{} adalah dokumen {}, yang tidak didukung"},
    {"{} is plain text, whatever its name says", "{} hanya berisi teks biasa, apa pun nama berkasnya"},
    {"{} is of no kind that can be read, or its beginning is damaged",
     "jenis berkas {} tidak dikenal, atau bagian awalnya rusak"},
    {"{} has {} pages; page {} is not among them", "{} memiliki {} halaman; halaman {} tidak termasuk"},
    {"{}: no page could be read ({})", "{}: tidak satu halaman pun dapat dibaca ({})"},

    // A page
    {"an image on {}", "gambar pada {}"},
    {"page {} is not there", "halaman {} tidak ada"},
    {"{} is an animated WebP picture, which is not read; save it as PNG or PDF",
     "{} adalah gambar WebP bergerak, yang tidak didukung; simpan sebagai PNG atau PDF"},
    {"{} is a JPEG picture of a rare coding, which is not read; save it as PNG or PDF",
     "{} adalah gambar JPEG dengan pengodean langka, yang tidak didukung; simpan sebagai PNG atau PDF"},
    {"{} is a BMP picture of a rare coding, which is not read; save it as PNG or PDF",
     "{} adalah gambar BMP dengan pengodean langka, yang tidak didukung; simpan sebagai PNG atau PDF"},
    {"{} is a JPEG 2000 picture in inks, with a sign or with parts of different sizes, which is not read; save it as "
     "PNG "
     "or PDF",
     "{} adalah jenis gambar JPEG 2000 yang tidak didukung; simpan sebagai PNG atau PDF"},
    {"{} is a TIFF of a rare coding ({}), which is not read; save it as PNG or PDF",
     "{} adalah TIFF dengan pengodean langka, yang tidak didukung ({}); simpan sebagai PNG atau PDF"},
    {"{} is damaged and cannot be decoded: {}", "{} rusak dan tidak dapat dibaca: {}"},
    {"{} is damaged and cannot be decoded", "{} rusak dan tidak dapat dibaca"},
    {"{} is damaged or cut off before its end", "{} rusak atau terpotong sebelum akhirnya"},
    {"{} has an image that is damaged or cut off before its end", "{} memuat gambar yang rusak atau terpotong"},
    {"{} has JPEG data that are cut off before their end", "{} memuat data JPEG yang terpotong"},
    {"{} has damaged content and shows nothing", "isi {} rusak dan tidak menampilkan apa pun"},
    {"{} cannot be decoded: {}", "{} tidak dapat dibaca: {}"},
    {"{} cannot be drawn", "{} tidak dapat digambar"},
    {"{} is lost, and perhaps more behind it: the file is damaged or cut off",
     "{} hilang, mungkin juga halaman sesudahnya: berkasnya rusak atau terpotong"},
    {"{} is not there: the PDF is damaged", "{} tidak ada: PDF-nya rusak"},
    {"{} is damaged", "{} rusak"},
    {"{} is no picture of a known kind", "{} bukan gambar yang dikenal"},
    {"{} is no picture, or cannot be read", "{} bukan gambar, atau tidak dapat dibaca"},
    {"{} is larger than 1 GiB", "{} lebih besar dari 1 GiB"},
    {"{} needs more memory than there is", "{} memerlukan memori lebih dari yang tersedia"},
    {"{} has no pixels", "{} tidak memuat gambar"},
    {"{} has {} x {} pixels, more than the {} megapixels that are read",
     "{} berukuran {} x {} piksel, lebih dari {} megapiksel yang dapat dibaca"},
    {"page {}: {}", "halaman {}: {}"},
    {"it took longer than {} seconds", "pengerjaannya melebihi {} detik"},
    {"it needs more memory than a worker may hold", "memerlukan memori lebih dari batas satu pekerja"},
    {"the program that read it was killed, as the system does when memory runs out",
     "pembacanya dihentikan sistem, seperti ketika memori habis"},
    {"the program that read it crashed ({})", "pembacanya berhenti mendadak ({})"},
    {"the program that read it ended with exit code {}", "pembacanya berhenti dengan kode keluar {}"},
    {"the program that read it lost its mind", "jawaban pembacanya tidak dapat dipahami"},
    {"the program that did it lost its mind", "jawaban penyusunnya tidak dapat dipahami"},
    {"pages do not keep on the disk", "halaman tidak tersimpan utuh di media penyimpanan"},
    {"is a link to a folder", "adalah tautan ke folder"},

    // What the system says
    {"Permission denied", "akses ditolak"},
    {"Operation not permitted", "tidak diizinkan"},
    {"No such file or directory", "tidak ada berkas atau folder itu"},
    {"No space left on device", "ruang penyimpanan habis"},
    {"Disk quota exceeded", "kuota penyimpanan terlampaui"},
    {"Read-only file system", "media penyimpanan hanya dapat dibaca"},
    {"Input/output error", "media penyimpanan gagal dibaca atau ditulis"},
    {"Is a directory", "itu sebuah folder"},
    {"Not a directory", "itu bukan folder"},
    {"File exists", "sudah ada berkas dengan nama itu"},
    {"File name too long", "nama berkas terlalu panjang"},
    {"File too large", "berkas terlalu besar"},
    {"Too many open files", "terlalu banyak berkas terbuka"},
    {"Too many open files in system", "terlalu banyak berkas terbuka di sistem"},
    {"Too many levels of symbolic links", "tautannya berputar"},
    {"Cannot allocate memory", "memori tidak cukup"},
    {"Resource temporarily unavailable", "sumber daya sedang tidak tersedia"},
    {"Device or resource busy", "perangkat sedang dipakai"},
    {"Stale file handle", "berkas di jaringan tidak lagi tersedia"},
    {"Transport endpoint is not connected", "media jaringan terputus"},
    {"No such device", "perangkatnya tidak ada"},
    {"Address already in use", "alamat itu sedang dipakai"},
    {"Cannot assign requested address", "alamat itu bukan milik komputer ini"},

    // The model
    {"Tesseract's Indonesian model (ind.traineddata) is not installed",
     "model bahasa Indonesia untuk Tesseract (ind.traineddata) belum terpasang"},
    {"there is no language model at {}", "tidak ada model bahasa di {}"},
    {"{} is not a model that Tesseract can load", "{} bukan model yang dapat dimuat oleh Tesseract"},

    // The output
    {"cannot write into {}: {}", "tidak dapat menulis ke dalam {}: {}"},
    {"cannot write {}: {}", "tidak dapat menulis {}: {}"},

    // Batches
    {"{} and {} have the same name in this shelf", "{} dan {} bernama sama di rak ini"},
    {"{} has the name of another source in this workspace, {}",
     "{} bernama sama dengan sumber lain di ruang kerja ini, {}"},
    {"{} holds other things than a workspace", "{} berisi hal lain, bukan ruang kerja"},
    {"{} is a workspace of another version of this program", "{} adalah ruang kerja dari versi lain program ini"},
    {"{} is no workspace of a batch", "{} bukan ruang kerja"},
    {"{} cannot be put together from its pages: {}", "{} tidak dapat disusun dari halaman-halamannya: {}"},

    // The review
    {"{} holds no digitised binder", "{} tidak berisi bundel yang sudah dialihmediakan"},
    {"another alihsop review is at work on {}", "alihsop review yang lain sedang melayani {}"},
    {"port {} of {} cannot be used", "porta {} pada {} tidak dapat dipakai"},
    {"{}, line {}: the line was changed after it was written", "{}, baris {}: baris itu diubah sesudah ditulis"},
    {"{}, line {}: the line does not follow from the one before it",
     "{}, baris {}: baris itu tidak bersambung dengan baris sebelumnya"},

    // Documents
    {"the document is no JSON: {}", "dokumen bukan JSON yang utuh: {}"},
    {"{} is missing", "{} tidak ada"},
    {"{} should be {}", "{} seharusnya {}"},
    {"the flow names {}, which is not there", "alur menyebut {}, yang tidak ada"},
    {"line {}, column {}: {}", "baris {}, kolom {}: {}"},
    {"a symbol bears #{}, but none like it #{}",
     "sebuah simbol bernomor #{}, tetapi tidak ada yang serupa bernomor #{}"},
    {"{} has no page {}", "{} tidak memiliki halaman {}"},
    {"{} is no picture that can be read", "{} bukan gambar yang dapat dibaca"},
    {"{} should end with .png, .webp or .jpg", "{} seharusnya berakhiran .png, .webp, atau .jpg"},

    // The program itself
    {"SHA-256 cannot be computed by OpenSSL", "SHA-256 tidak dapat dihitung oleh OpenSSL"},
    {"a page cannot be written as WebP: {}", "halaman tidak dapat ditulis sebagai WebP: {}"},
    {"a picture cannot be written as WebP", "gambar tidak dapat ditulis sebagai WebP"},
    {"a picture cannot be written as PNG: {}", "gambar tidak dapat ditulis sebagai PNG: {}"},
    {"a picture cannot be written as JPEG: {}", "gambar tidak dapat ditulis sebagai JPEG: {}"},
    {"no worker process can be started: {}", "proses pekerja tidak dapat dijalankan: {}"},

    // Advice
    {"Give a file or a folder.", "Sebutkan berkas atau folder."},
    {"Scan or copy it again.", "Pindai atau salin ulang."},
    {"Scan or export it again.", "Pindai atau ekspor ulang."},
    {"Check the path.", "Periksa nama dan tempatnya."},
    {"Check the file's permissions.", "Periksa hak akses berkasnya."},
    {"Check the folder's permissions.", "Periksa hak akses foldernya."},
    {"Check the path and its permissions.", "Periksa nama, tempat, dan hak aksesnya."},
    {"Check the disk and copy the file again.", "Periksa media penyimpanannya, lalu salin ulang berkasnya."},
    {"Save a copy without a password and digitise that.", "Simpan salinan tanpa kata sandi, lalu proses salinan itu."},
    {"Put the scans into it as PDF, TIFF, PNG, JPEG, JPEG 2000, WebP or BMP files.",
     "Isi folder itu dengan hasil pindai berupa PDF, TIFF, PNG, JPEG, JPEG 2000, WebP, atau BMP."},
    {"Give a PDF, a TIFF, a PNG, JPEG, JPEG 2000, WebP or BMP picture, or a folder of these.",
     "Sebutkan PDF, TIFF, gambar PNG, JPEG, JPEG 2000, WebP, atau BMP, atau folder yang berisi berkas tersebut."},
    {"Save the scan as a file and give that.", "Simpan hasil pindai sebagai berkas, lalu sebutkan berkas itu."},
    {"Give the file itself instead of the link.", "Sebutkan berkas aslinya, bukan tautannya."},
    {"Give its subfolders one by one, or give the folder to: alihsop batch.",
     "Sebutkan subfoldernya satu per satu, atau berikan folder itu kepada: alihsop batch."},
    {"Unpack it and digitise what is in it.", "Ekstrak isinya, lalu proses hasilnya."},
    {"Print it into a PDF and digitise that.", "Cetak ke PDF, lalu proses hasilnya."},
    {"Save it as PDF, or unpack it, and digitise that.",
     "Simpan sebagai PDF, atau ekstrak isinya, lalu proses hasilnya."},
    {"Save it as JPEG or PNG and digitise that.", "Simpan sebagai JPEG atau PNG, lalu proses hasilnya."},
    {"Save it as PNG and digitise that.", "Simpan sebagai PNG, lalu proses hasilnya."},
    {"install it with: apt-get install tesseract-ocr-ind, or name a model with --model",
     "Pasang dengan: apt-get install tesseract-ocr-ind, atau sebutkan model lain dengan --model."},
    {"name an existing .traineddata file with --model", "Sebutkan berkas .traineddata yang ada dengan --model."},
    {"name a .traineddata file with an LSTM model", "Sebutkan berkas .traineddata yang memuat model LSTM."},
    {"name pages that are there with --pages", "Sebutkan halaman yang ada dengan --pages."},
    {"Save it as PNG or PDF and digitise that.", "Simpan sebagai PNG atau PDF, lalu proses hasilnya."},
    {"Check that the folder may be written and that the disk has room, or choose another folder.",
     "Periksa hak tulis dan sisa ruang penyimpanan folder itu, atau pilih folder lain."},
    {"check that the file opens in a viewer, or scan it again",
     "Periksa apakah berkasnya dapat dibuka dengan aplikasi lain, atau pindai ulang."},
    {"name another folder with -o, or mend its rights", "Sebutkan folder lain dengan -o, atau perbaiki hak aksesnya."},
    {"check the free space and the rights on the output folder",
     "Periksa sisa ruang penyimpanan dan hak tulis pada folder tujuan."},
    {"Give a folder that holds both, or work them into two workspaces.",
     "Sebutkan folder yang memuat keduanya, atau gunakan dua ruang kerja."},
    {"Work the two shelves into two workspaces, or give a folder that holds both.",
     "Gunakan dua ruang kerja untuk kedua rak itu, atau sebutkan folder yang memuat keduanya."},
    {"Name a new or an empty folder with -o.", "Sebutkan folder baru atau folder kosong dengan -o."},
    {"Go on with that version, or name a new folder with -o.",
     "Lanjutkan dengan versi itu, atau sebutkan folder baru dengan -o."},
    {"Name the folder that was given to batch with -o.", "Sebutkan folder yang diberikan kepada batch dengan -o."},
    {"Name the folder that was given to batch or digitise with -o.",
     "Sebutkan folder yang diberikan kepada batch atau digitise dengan -o."},
    {"Use that one, or end it first.", "Gunakan yang itu, atau hentikan dahulu."},
    {"Another program may have it; name another with --port.",
     "Mungkin dipakai program lain; sebutkan porta lain dengan --port."},
    {"Restore corrections.jsonl from a backup.", "Pulihkan corrections.jsonl dari cadangan."},
    {"check the free space and the rights on the workspace",
     "Periksa sisa ruang penyimpanan dan hak tulis pada ruang kerja."},
    {"Please report this, with the file that led to it.", "Mohon laporkan hal ini beserta berkas penyebabnya."},
    {"Close other programs, or work with fewer --jobs.",
     "Tutup program lain, atau kurangi jumlah pekerja dengan --jobs."},
    {"Compare the document with its schema.", "Bandingkan dokumennya dengan skema: alihsop validate."},
    {"Mend the text at this place, or digitise the source again.",
     "Perbaiki dokumen di tempat itu, atau proses ulang sumbernya."},
});

/// The pieces of a pattern between its {}.
std::vector<std::string_view> pieces_of(std::string_view pattern)
{
    std::vector<std::string_view> pieces;
    for (auto gap = pattern.find("{}"); gap != std::string_view::npos; gap = pattern.find("{}")) {
        pieces.push_back(pattern.substr(0, gap));
        pattern.remove_prefix(gap + 2);
    }
    pieces.push_back(pattern);
    return pieces;
}

/// What stands at the {} of a pattern, when the sentence has that pattern. The last {} before the pattern's end takes
/// all it can; the others as little as they can.
std::optional<std::vector<std::string>> match(std::string_view sentence, std::string_view pattern)
{
    const auto pieces = pieces_of(pattern);
    if (!sentence.starts_with(pieces.front())) return std::nullopt;
    sentence.remove_prefix(pieces.front().size());
    std::vector<std::string> found;
    for (std::size_t i = 1; i < pieces.size(); ++i) {
        const bool last = i + 1 == pieces.size();
        if (last && !sentence.ends_with(pieces[i])) return std::nullopt;
        const auto at = last ? sentence.size() - pieces[i].size() : sentence.find(pieces[i]);
        if (at == std::string_view::npos) return std::nullopt;
        found.emplace_back(sentence.substr(0, at));
        sentence.remove_prefix(at + pieces[i].size());
    }
    if (!sentence.empty()) return std::nullopt;
    return found;
}

/// What stands in a gap may be a sentence itself: of a page, or of the system. Behind a colon or a bracket, that is, as
/// a file may bear any name.
std::string translated_gap(std::string content, std::string_view before)
{
    const bool reason = before.ends_with(": ") || before.ends_with("(");
    if (!reason) {
        // "page 3 of sop.pdf" begins many sentences of pages.
        if (const auto place = match(content, "page {} of {}"))
            return "halaman " + place->at(0) + " dari " + place->at(1);
        return content;
    }
    const bool ended = content.ends_with('.');
    if (ended) content.pop_back();
    return in_indonesian(content).value_or(content) + (ended ? "." : "");
}

}  // namespace

std::span<const FailurePhrase> failure_phrases() { return kPhrases; }

std::optional<std::string> in_indonesian(const std::string& sentence)
{
    for (const auto& phrase : kPhrases) {
        const auto found = match(sentence, phrase.english);
        if (!found) continue;
        const auto pieces = pieces_of(phrase.indonesian);
        const auto english = pieces_of(phrase.english);
        std::string translated(pieces.front());
        for (std::size_t i = 1; i < pieces.size(); ++i)
            translated += translated_gap(found->at(i - 1), english[i - 1]) + std::string(pieces[i]);
        return translated;
    }
    return std::nullopt;
}

std::string spoken_reason(const std::string& sentence, const Phrases& say)
{
    if (say.language() == Language::english) return sentence;
    if (const auto whole = in_indonesian(sentence)) return *whole;
    // A reason without its subject: "is plain text, whatever its name says".
    auto with_subject = in_indonesian("– " + sentence);
    if (!with_subject) return sentence;
    if (with_subject->starts_with("– ")) with_subject->erase(0, std::string_view("– ").size());
    return *with_subject;
}

}  // namespace alihsop
