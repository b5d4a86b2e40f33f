#pragma once

#include <initializer_list>
#include <span>
#include <string>

namespace alihsop {

enum class Language { indonesian, english };

/// Every text that the program itself says. messages.cpp holds them all, in both languages.
enum class Text {
    about,
    usage_word,
    options_word,
    command_word,
    commands_word,
    inputs_word,
    required_word,
    help_digitise,
    help_validate,
    help_show,
    help_flow,
    help_export,
    help_completion,
    help_input,
    help_out,
    help_jobs,
    help_model,
    help_dpi,
    help_pages,
    help_text_layer,
    help_document,
    help_shown_document,
    help_sop,
    help_page,
    help_picture,
    help_plain,
    help_binder,
    help_format,
    help_export_out,
    help_only,
    help_strict,
    help_losses,
    help_orientation,
    help_scan,
    help_shell,
    help_lang,
    help_color,
    help_quiet,
    help_verbose,
    help_help,
    help_version,
    unexpected_argument,
    argument_required,
    value_missing,
    command_required,
    see_help,
    number_out_of_range,
    choice_unknown,
    pages_malformed,
    equal_names,
    equal_names_advice,
    no_name,
    no_name_advice,
    kind_internal,
    kind_usage,
    kind_bad_input,
    kind_missing_input,
    kind_missing_model,
    kind_cannot_write,
    kind_invalid_document,
    kind_lossy_export,
    advice_internal,
    advice_usage,
    advice_bad_input,
    advice_missing_input,
    advice_missing_model,
    advice_cannot_write,
    advice_invalid_document,
    advice_lossy_export,
    output_closed,
    progress,
    progress_first,
    binder_line,
    binder_started,
    page_line,
    page_line_failed,
    column_binder,
    column_pages,
    column_sops,
    column_steps,
    column_review,
    column_errors,
    failed,
    total,
    document_unreadable,
    sop_unknown,
    sop_unknown_advice,
    document_valid,
    document_invalid,
    documents_invalid,
    documents_invalid_advice,
    no_binders,
    no_binders_advice,
    sops_alike,
    no_review_state,
    no_review_state_advice,
    export_written,
    export_losses,
    loss_line,
    losses_more,
    loss_dropped,
    loss_truncated,
    loss_split,
    loss_changed,
    lossy,
    lossy_advice,
    no_sops,
    no_flow,
    flow_totals,
    flow_page,
    picture_missing,
    picture_page,
    picture_page_short,
    picture_text,
    picture_row,
    picture_terminator,
    picture_process,
    picture_decision,
    picture_offpage,
    picture_onpage,
    picture_other,
    picture_arrow,
    picture_mark,
    picture_unexplained,
    picture_review,
    sop_pages,
    label_agency,
    label_name,
    label_created,
    label_revised,
    label_effective,
    label_signed,
    label_signature,
    label_stamp,
    label_lists,
    label_actors,
    label_steps,
    label_cover,
    label_review,
    yes,
    no,
    undecided,
    not_there,
    list_dasar_hukum,
    list_kualifikasi,
    list_keterkaitan,
    list_peralatan,
    list_peringatan,
    list_pencatatan,
    list_lain,
    heading_no,
    heading_activity,
    heading_time,
    heading_output,
    version_libraries,
    version_licence
};

/// One text in both languages. {} stands for a value.
struct Message {
    Text key;
    const char* indonesian;
    const char* english;
};

/// The whole table.
std::span<const Message> messages();

/// The texts in one language: say(Text::failed), say(Text::sop_pages, {"3", "5"}).
class Phrases {
public:
    explicit Phrases(Language language) : language_(language) {}
    [[nodiscard]] Language language() const { return language_; }
    /// The text with its {} filled in, in order. Throws std::exception when a value is lacking.
    [[nodiscard]] std::string operator()(Text key, std::initializer_list<std::string> values = {}) const;

private:
    Language language_;
};

}  // namespace alihsop
