#include "wire/json_writer.h"

#include <array>
#include <charconv>
#include <cmath>
#include <limits>
#include <random>

#include <nlohmann/json.hpp>

#include "catch.h"
#include "wire/annotation_json.h"

using namespace doorman;

namespace {

std::string written(std::string_view text) {
    JsonWriter out;
    out.value(text);
    return std::move(out).text();
}

}  // namespace

TEST_CASE("commas and colons go where JSON wants them") {
    JsonWriter out;
    out.begin_object().member("a", 1).key("b").begin_array().value(true).null().begin_object();
    out.end_object().end_array().member("c", "x").end_object();
    CHECK(out.text() == R"({"a":1,"b":[true,null,{}],"c":"x"})");
}

TEST_CASE("absent members are left out") {
    JsonWriter out;
    out.begin_object().member("a", std::optional<bool>()).member("b", std::optional(false));
    CHECK(out.end_object().text() == R"({"b":false})");
}

TEST_CASE("quotes, backslashes and control characters are escaped") {
    CHECK(written("a\"b\\c\n\r\t") == R"("a\"b\\c\n\r\t")");
    CHECK(written(std::string_view("\0\x1f\x7f", 3)) == "\"\\u0000\\u001f\x7f\"");
}

TEST_CASE("valid UTF-8 passes through as it is") {
    const std::string text = "Zażółć 😀 \xED\x9F\xBF \xEE\x80\x80 \xF4\x8F\xBF\xBF";
    CHECK(written(text) == "\"" + text + "\"");
}

TEST_CASE("bytes that are not UTF-8 become replacement characters") {
    const std::string replacement = "\xEF\xBF\xBD";
    CHECK(written("a\xFF") == "\"a" + replacement + "\"");
    CHECK(written("\xC0\xAF") == "\"" + replacement + replacement + "\"");
    CHECK(written("\xE2\x82") == "\"" + replacement + replacement + "\"");
    CHECK(written("\xED\xA0\x80") == "\"" + replacement + replacement + replacement + "\"");
    CHECK(written("\xF4\x90\x80\x80").size() == 2 + 4 * replacement.size());
}

TEST_CASE("any bytes make valid JSON, which the library reads the same way") {
    std::mt19937 random(7);
    for (int round = 0; round < 2000; ++round) {
        std::string bytes(random() % 40, '\0');
        for (char& c : bytes) c = static_cast<char>(random());
        const auto parsed = nlohmann::json::parse(written(bytes), nullptr, false);
        REQUIRE(parsed.is_string());
        // Valid input comes back unchanged.
        const std::string once = parsed.get<std::string>();
        CHECK(nlohmann::json::parse(written(once)).get<std::string>() == once);
    }
}

TEST_CASE("numbers are short and read back the same") {
    const auto number = [](double value) { return std::move(JsonWriter().value(value)).text(); };
    CHECK(number(0.7) == "0.7");
    CHECK(number(3) == "3");
    CHECK(number(1.0 / 3) == "0.3333333333333333");
    CHECK(number(std::numeric_limits<double>::infinity()) == "null");
    CHECK(number(std::numeric_limits<double>::quiet_NaN()) == "null");
    JsonWriter out;
    out.value(std::numeric_limits<std::int64_t>::min());
    CHECK(out.text() == "-9223372036854775808");
}

TEST_CASE(
    "numbers with two decimals, and their neighbours, are written as the library writes them") {
    const auto agree = [](double value) {
        std::array<char, 32> digits{};
        const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
        return JsonWriter().value(value).text() == std::string_view(digits.data(), end);
    };
    std::size_t wrong = 0;
    for (int i = -2'000; i < 1'100'000; ++i) {
        const double value = i / 100.0;
        for (const double number : {value, std::nextafter(value, 0), std::nextafter(value, 1e9)})
            wrong += agree(number) ? 0 : 1;
    }
    CHECK(wrong == 0);
    CHECK(agree(-0.0));
}

TEST_CASE("an annotation is written as the wire describes it") {
    Annotation annotation;
    annotation.key = "urn:li:invitation:1";
    annotation.verdict = Verdict::ignore;
    annotation.reason = {"sales", "sales pitch", "salesPitch"};
    annotation.note = NoteJudgement{NoteKind::default_, 0.5, "en"};
    annotation.scores.sales = 0.9;
    annotation.scores.same_industry = 1;
    annotation.signals.push_back({"sales.call", "sales", 1.5, "asks for a call", {{"note", 0, 4}}});
    annotation.unknown = {"mutual"};
    JsonWriter out;
    write(out, annotation);
    CHECK(out.text() ==
          R"({"key":"urn:li:invitation:1","verdict":"ignore",)"
          R"("reason":{"id":"sales","text":"sales pitch","reasonId":"salesPitch"},)"
          R"("note":{"kind":"default","confidence":0.5,"language":"en"},)"
          R"("scores":{"sales":0.9,"sameIndustry":1},)"
          R"("signals":[{"id":"sales.call","group":"sales","weight":1.5,"text":"asks for a call",)"
          R"("evidence":[{"field":"note","start":0,"end":4}]}],"unknown":["mutual"]})");
}

TEST_CASE("a note that is not known is left out of the annotation") {
    JsonWriter out;
    write(out, Annotation{});
    CHECK_FALSE(nlohmann::json::parse(out.text()).contains("note"));
}
