#pragma once

#include <filesystem>
#include <string>

namespace alihsop {

struct ReviewSettings {
    std::filesystem::path workspace;  ///< of a batch, or what `digitise` wrote
    std::string address = "127.0.0.1";
    int port = 8080;              ///< 0 = any that is free
    std::string password;         ///< empty = none is asked for; only where this machine alone may reach the server
    std::filesystem::path model;  ///< Tesseract's, for boxes that are read again; empty = the installed one
};

/// Whether only this machine can reach an address: 127.0.0.0/8, ::1, localhost.
[[nodiscard]] bool is_loopback(const std::string& address);

}  // namespace alihsop
