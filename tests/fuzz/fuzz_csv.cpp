/// A CSV file in pieces: the first byte is the size of the pieces. The rows do not depend on how
/// the bytes come, and what is written again from them reads the same.
#include <algorithm>
#include <cstring>
#include <string>
#include <vector>

#include "archive/csv.h"
#include "expect.h"

using namespace doorman;

namespace {

class InPieces : public ByteSource {
public:
    InPieces(std::string_view text, std::size_t piece) : rest_(text), piece_(piece) {}
    Result<std::size_t> read(std::span<char> into) override {
        const std::size_t count = std::min({into.size(), piece_, rest_.size()});
        std::memcpy(into.data(), rest_.data(), count);
        rest_.remove_prefix(count);
        return count;
    }

private:
    std::string_view rest_;
    std::size_t piece_;
};

struct Rows {
    std::vector<std::vector<std::string>> fields;
    bool whole = false;
    bool operator==(const Rows&) const = default;
};

Rows read(std::string_view text, std::size_t piece) {
    InPieces source(text, piece);
    CsvReader reader(source);
    Rows rows;
    std::size_t line = 0;
    while (true) {
        const auto row = reader.next();
        if (!row) {
            EXPECT(!row.error().what.empty() && row.error().line >= line);
            return rows;
        }
        if (!*row) {
            rows.whole = true;
            return rows;
        }
        EXPECT((*row)->line > line && !(*row)->fields.empty());
        line = (*row)->line;
        rows.fields.emplace_back((*row)->fields.begin(), (*row)->fields.end());
    }
}

std::string written(const Rows& rows) {
    std::string text;
    for (const auto& fields : rows.fields) {
        for (std::size_t i = 0; i < fields.size(); ++i) {
            text += i > 0 ? ",\"" : "\"";
            for (const char c : fields[i]) text += c == '"' ? "\"\"" : std::string(1, c);
            text += '"';
        }
        text += '\n';
    }
    return text;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) return 0;
    const std::string_view text(reinterpret_cast<const char*>(data) + 1, size - 1);
    const Rows whole = read(text, text.size() + 1);
    EXPECT(read(text, std::max<std::size_t>(data[0], 1)) == whole);
    if (!whole.whole) return 0;
    EXPECT(read(written(whole), 1 << 16) == whole);
    return 0;
}
