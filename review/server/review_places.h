#pragma once

#include <filesystem>
#include <mutex>
#include <nlohmann/json.hpp>
#include <string>

namespace alihsop {

/// Where each person left off in each binder, so that he goes on there from any machine. A convenience: nothing is lost
/// with the file but that.
class ReviewPlaces {
public:
    /// A file that is none, or cannot be understood, is an empty one.
    explicit ReviewPlaces(std::filesystem::path file);
    /// False for a pointer that is too long to be one. A place that cannot be written is kept until the server ends.
    bool keep(const std::string& who, const std::string& binder, const std::string& pointer);
    /// A JSON Pointer; null when the person has not been there.
    [[nodiscard]] nlohmann::ordered_json of(const std::string& who, const std::string& binder);

private:
    std::filesystem::path file_;
    std::mutex mutex_;
    nlohmann::ordered_json places_;  ///< {who: {binder: pointer}}
};

}  // namespace alihsop
