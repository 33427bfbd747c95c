#include <cstdlib>
#include <vector>

#include <hs/hs.h>

#include "engines.h"

namespace doorman::bench {
namespace {

class Hyperscan : public Engine {
public:
    Hyperscan(std::vector<std::string> patterns, std::size_t& refused) {
        // Which rules hit is all that is asked: no beginnings, one report for each.
        for (;;) {
            std::vector<const char*> texts;
            std::vector<unsigned> flags(patterns.size(), HS_FLAG_SINGLEMATCH | HS_FLAG_UTF8);
            std::vector<unsigned> ids;
            for (unsigned i = 0; i < patterns.size(); ++i) {
                texts.push_back(patterns[i].c_str());
                ids.push_back(i);
            }
            hs_compile_error_t* error = nullptr;
            if (hs_compile_multi(texts.data(), flags.data(), ids.data(),
                                 static_cast<unsigned>(patterns.size()), HS_MODE_BLOCK, nullptr,
                                 &database_, &error) == HS_SUCCESS)
                break;
            const int culprit = error->expression;
            hs_free_compile_error(error);
            if (culprit < 0) std::abort();
            patterns.erase(patterns.begin() + culprit);
            ++refused;
        }
        if (hs_alloc_scratch(database_, &scratch_) != HS_SUCCESS) std::abort();
    }
    ~Hyperscan() override {
        hs_free_scratch(scratch_);
        hs_free_database(database_);
    }
    Hyperscan(const Hyperscan&) = delete;
    Hyperscan& operator=(const Hyperscan&) = delete;

    std::size_t count_hits(const Folded& note) override {
        std::size_t hits = 0;
        const auto count = [](unsigned, unsigned long long, unsigned long long, unsigned,
                              void* context) {
            ++*static_cast<std::size_t*>(context);
            return 0;
        };
        hs_scan(database_, note.text.data(), static_cast<unsigned>(note.text.size()), 0, scratch_,
                count, &hits);
        return hits;
    }

private:
    hs_database_t* database_ = nullptr;
    hs_scratch_t* scratch_ = nullptr;
};

}  // namespace

std::unique_ptr<Engine> make_hyperscan(const std::vector<std::string>& patterns,
                                       std::size_t& refused) {
    return std::make_unique<Hyperscan>(patterns, refused);
}

}  // namespace doorman::bench
