// One name, one type: two types of one name in one namespace are two programs in one (the linker takes either's
// functions for both), or cannot be included together.
#include <gtest/gtest.h>

#include <map>
#include <string>
#include <vector>

#include "tests/architecture/namespace_types.h"
#include "tests/architecture/source_tree.h"

namespace {

using alihsop::testing::DefinedType;

/// By namespace and name, those of all floors.
std::map<std::string, std::vector<DefinedType>> types_of_the_house()
{
    std::map<std::string, std::vector<DefinedType>> types;
    for (const auto& floor : alihsop::testing::floors())
        for (const auto& file : alihsop::testing::source_files(floor))
            for (auto& type : alihsop::testing::types_of(file))
                if (!type.alias || type.file.extension() == ".h")  // an alias in a source makes no type
                    types[type.scope + "::" + type.name].push_back(std::move(type));
    return types;
}

std::string told(const std::vector<DefinedType>& types)
{
    std::string text;
    for (const auto& type : types) text += "\n  " + type.file.string() + ":" + std::to_string(type.line);
    return text;
}

TEST(Types, OneNameIsOneType)
{
    const auto house = types_of_the_house();
    ASSERT_GT(house.size(), 300U) << "this test looks in the wrong place";
    for (const auto& [name, types] : house) {
        std::size_t known = 0, own = 0;  // to all who include, or to the linker; to one file alone
        for (const auto& type : types) {
            known += type.anonymous ? 0 : 1;
            own += type.anonymous ? 1 : 0;
        }
        EXPECT_LE(known, 1U) << name << " is defined more than once:" << told(types);
        EXPECT_FALSE(known == 1 && own > 0)
            << name << " is a type of the house and another in one file:" << told(types);
    }
}

/// The test's own eyes.
TEST(Types, AreFound)
{
    const auto house = types_of_the_house();
    for (const auto* name : {"alihsop::Sop", "alihsop::FlowGraph", "alihsop::FlowDirection", "alihsop::ItemLines"})
        EXPECT_TRUE(house.contains(name)) << name;
    EXPECT_TRUE(house.at("alihsop::TornWords").front().anonymous);
    EXPECT_FALSE(house.contains("alihsop::Ends")) << "a type within a type";
}

}  // namespace
