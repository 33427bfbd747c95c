/// A file of invitations, array or JSON Lines: each is read or the fault is named, and then no more
/// comes.
#include <sstream>
#include <string>

#include "cli/invitation_source.h"
#include "expect.h"

using namespace doorman;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    std::istringstream input(std::string(reinterpret_cast<const char*>(data), size));
    InvitationSource source(input, "in");
    for (;;) {
        auto text = source.next();
        EXPECT(source.bytes() <= size);
        if (!text) {
            EXPECT(text.error().where.rfind("in", 0) == 0 && !text.error().what.empty());
            text = source.next();
            EXPECT(text && !*text);
        }
        if (!*text) return 0;
        const auto invitation = source.parse(**std::move(text));
        if (invitation) EXPECT(!invitation->key.empty());
        if (!invitation) EXPECT(invitation.error().where.rfind("in:", 0) == 0);
    }
}
