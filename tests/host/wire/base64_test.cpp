#include "wire/base64.h"

#include "catch.h"

using namespace doorman;

TEST_CASE("the examples of RFC 4648 are decoded", "[base64]") {
    CHECK(base64_decoded("") == "");
    CHECK(base64_decoded("Zg==") == "f");
    CHECK(base64_decoded("Zm8=") == "fo");
    CHECK(base64_decoded("Zm9v") == "foo");
    CHECK(base64_decoded("Zm9vYg==") == "foob");
    CHECK(base64_decoded("Zm9vYmE=") == "fooba");
    CHECK(base64_decoded("Zm9vYmFy") == "foobar");
}

TEST_CASE("every byte is decoded", "[base64]") {
    CHECK(base64_decoded("/+8A") == std::string("\xFF\xEF\0", 3));
}

TEST_CASE("what is no Base64 is refused", "[base64]") {
    for (const char* text : {"Z", "Zg", "Zg=", "Zg===", "====", "Zm 9", "Zm9v\n", "Zm-_", "Z=g="})
        CHECK_FALSE(base64_decoded(text));
}

TEST_CASE("bits behind the last byte are refused", "[base64]") {
    CHECK_FALSE(base64_decoded("Zh=="));
}
