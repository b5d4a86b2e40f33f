#include "extractors/steps/read_steps.h"

#include "extractors/steps/build_columns.h"
#include "extractors/steps/build_rows.h"
#include "models/flow_columns.h"
#include "models/value_of_lines.h"

namespace alihsop {
namespace {

constexpr double kTitleDistance = 3.0;  // line heights between a title and its table

// The line right above a table, when it stands near enough.
std::optional<Value> title_above(const PageReading& page, const Box& table)
{
    const TextLine* nearest = nullptr;
    for (const auto& line : page.lines)
        if (line.box.bottom() <= table.y && (!nearest || line.box.bottom() > nearest->box.bottom())) nearest = &line;
    if (!nearest || table.y - nearest->box.bottom() > kTitleDistance * nearest->box.height) return std::nullopt;
    return value_of_lines({*nearest}, page.page.page);
}

}  // namespace

std::vector<FlowTable> read_steps(const PageReading& page)
{
    std::vector<FlowTable> flows;
    for (std::size_t i = 0; i < page.tables.size(); ++i) {
        const Table& table = page.tables[i];
        const auto header = find_header(table);
        if (!header) continue;
        FlowTable flow;
        flow.table = i;
        flow.page = page.page.page;
        flow.first_grid_row = header->first;
        flow.has_header = true;
        flow.columns = build_columns(table, *header, flow.page);
        flow.rows = build_rows(table, header->end, flow.columns);
        if (header->first == 0) flow.judul = title_above(page, table.box);
        flows.push_back(std::move(flow));
    }
    return flows;
}

FlowTable read_continuation(const PageReading& page, std::size_t index, const std::vector<FlowColumn>& before)
{
    FlowTable flow;
    flow.table = index;
    flow.page = page.page.page;
    const Table& table = page.tables[index];
    flow.columns = before.empty() ? columns_by_position(table, flow.page) : columns_like(table, before);
    flow.rows = build_rows(table, 0, flow.columns);
    return flow;
}

bool may_continue(const Table& table) { return may_hold_flow(table, 1); }

}  // namespace alihsop
