#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

#include "models/json/text_sink.h"

namespace alihsop {

/// An object as text, the same to the byte as write_json_text gives it, but of a list only one item at a time becomes
/// JSON and text: those of a binder of 2,000 pages take four times its document.
class ObjectText {
public:
    explicit ObjectText(const TextSink& sink) : sink_(sink) {}

    void member(const std::string& name, const nlohmann::ordered_json& value);

    template <class T>
    void list(const std::string& name, const std::vector<T>& values)
    {
        begin_list(name);
        for (const auto& value : values) item(to_json(value));
        end_list();
    }
    /// After the last member.
    void end();

private:
    void begin_member(const std::string& name);
    void begin_list(const std::string& name);
    void item(const nlohmann::ordered_json& value);
    void end_list();

    const TextSink& sink_;
    bool any_member_ = false;
    bool any_item_ = false;
};

}  // namespace alihsop
