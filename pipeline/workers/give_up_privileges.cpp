// The seccomp filter lets through whatever it does not name: which calls the C library and Tesseract, Poppler
// and OpenCV make changes with their versions, and a page must not fail for that. It names what leads out of a
// process. Method: a seccomp filter over system calls: what it names (network, other programs, other processes,
// writing of files, the kernel's own doors) gets EPERM, everything else passes. Landlock (confine_worker) is
// the second fence, which knows paths.
//
// Fails for calls that are newer than this list; they are refused only if they need a file opened for writing
// or a socket.
#include <fcntl.h>
#include <sched.h>
#include <seccomp.h>
#include <sys/prctl.h>

#include <cerrno>
#include <stdexcept>
#include <string>

#include "pipeline/workers/confine_worker.h"
#include "pipeline/workers/sanitizer_build.h"

namespace alihsop {
namespace {

class Filter {
public:
    Filter() : context_(seccomp_init(SCMP_ACT_ALLOW))
    {
        if (context_ == nullptr) throw std::runtime_error("no seccomp filter can be made");
    }
    ~Filter() { seccomp_release(context_); }
    Filter(const Filter&) = delete;
    Filter& operator=(const Filter&) = delete;

    void refuse(const char* call, int with = EPERM)
    {
        if (const int number = number_of(call); number != __NR_SCMP_ERROR)
            require(seccomp_rule_add(context_, SCMP_ACT_ERRNO(static_cast<unsigned>(with)), number, 0));
    }
    /// Only when one of `bits` is set in that argument, or not one of them.
    void refuse_with(const char* call, unsigned argument, std::uint64_t bits)
    {
        for (std::uint64_t bit = 1; bit <= bits; bit <<= 1U)
            if ((bits & bit) != 0) refuse_if(call, argument, bit, bit);
    }
    void refuse_without(const char* call, unsigned argument, std::uint64_t bit) { refuse_if(call, argument, bit, 0); }
    void load() { require(seccomp_load(context_)); }

private:
    static int number_of(const char* call) { return seccomp_syscall_resolve_name(call); }
    void refuse_if(const char* call, unsigned argument, std::uint64_t mask, std::uint64_t value)
    {
        const scmp_arg_cmp compare{argument, SCMP_CMP_MASKED_EQ, mask, value};
        if (const int number = number_of(call); number != __NR_SCMP_ERROR)
            require(seccomp_rule_add_array(context_, SCMP_ACT_ERRNO(EPERM), number, 1, &compare));
    }
    static void require(int result)
    {
        if (result < 0) throw std::runtime_error("the seccomp filter is refused: error " + std::to_string(-result));
    }
    scmp_filter_ctx context_;
};

constexpr const char* kNetwork[] = {"socket", "socketpair", "connect", "bind", "listen", "accept", "accept4"};
constexpr const char* kPrograms[] = {"execve",
                                     "execveat",
                                     "fork",
                                     "vfork",
                                     "kill",
                                     "ptrace",
                                     "process_vm_readv",
                                     "process_vm_writev",
                                     "pidfd_open",
                                     "pidfd_getfd",
                                     "pidfd_send_signal",
                                     "kcmp"};
constexpr const char* kFiles[] = {"creat",     "unlink",    "unlinkat",    "rename",       "renameat",    "renameat2",
                                  "mkdir",     "mkdirat",   "rmdir",       "link",         "linkat",      "symlink",
                                  "symlinkat", "mknod",     "mknodat",     "truncate",     "ftruncate",   "fallocate",
                                  "chmod",     "fchmod",    "fchmodat",    "chown",        "fchown",      "lchown",
                                  "fchownat",  "utime",     "utimes",      "utimensat",    "futimesat",   "setxattr",
                                  "lsetxattr", "fsetxattr", "removexattr", "lremovexattr", "fremovexattr"};
constexpr const char* kSystem[] = {"mount",
                                   "umount2",
                                   "pivot_root",
                                   "chroot",
                                   "setns",
                                   "unshare",
                                   "bpf",
                                   "perf_event_open",
                                   "add_key",
                                   "request_key",
                                   "keyctl",
                                   "userfaultfd",
                                   "io_uring_setup",
                                   "io_uring_enter",
                                   "io_uring_register",
                                   "init_module",
                                   "finit_module",
                                   "delete_module",
                                   "kexec_load",
                                   "kexec_file_load",
                                   "reboot",
                                   "swapon",
                                   "swapoff",
                                   "open_by_handle_at",
                                   "name_to_handle_at",
                                   "personality",
                                   "settimeofday",
                                   "clock_settime",
                                   "sethostname",
                                   "quotactl",
                                   "fsopen",
                                   "fsmount",
                                   "open_tree",
                                   "move_mount",
                                   "fanotify_init",
                                   "shmget",
                                   "msgget",
                                   "semget",
                                   "mq_open"};

}  // namespace

void give_up_privileges()
{
    if (kSanitizerBuild) return;
    if (::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) throw std::runtime_error("new privileges cannot be given up");
    Filter filter;
    for (const char* call : kNetwork) filter.refuse(call);
    for (const char* call : kPrograms) filter.refuse(call);
    for (const char* call : kFiles) filter.refuse(call);
    for (const char* call : kSystem) filter.refuse(call);
    constexpr std::uint64_t kWriting = O_WRONLY | O_RDWR | O_CREAT | O_TRUNC;
    filter.refuse_with("open", 1, kWriting);
    filter.refuse_with("openat", 2, kWriting);
    // Their flags lie in memory, where no filter can look; the C library then takes the older calls.
    filter.refuse("openat2", ENOSYS);
    filter.refuse("clone3", ENOSYS);
    filter.refuse_without("clone", 0, CLONE_THREAD);
    filter.load();
}

}  // namespace alihsop
