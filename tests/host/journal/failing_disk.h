#pragma once

#include <filesystem>
#include <string>

#include <sqlite3.h>

/// A file system on top of the default one whose Nth change (write, truncate or sync) fails: and
/// every later one too, as on a disk that was pulled out, or that one alone.
namespace failing {

inline constexpr int kNever = 1'000'000;

inline int changes_left = kNever;
inline int code = SQLITE_IOERR_WRITE;
inline bool once = false;

inline bool fails() {
    const int left = changes_left--;
    return once ? left == 0 : left <= 0;
}
inline bool has_failed() {
    return changes_left < 0;
}

struct File {
    sqlite3_file base;
    sqlite3_file* real;
};
inline sqlite3_file* real(sqlite3_file* file) {
    return reinterpret_cast<File*>(file)->real;
}

inline int write(sqlite3_file* file, const void* bytes, int size, sqlite3_int64 at) {
    return fails() ? code : real(file)->pMethods->xWrite(real(file), bytes, size, at);
}
inline int truncate(sqlite3_file* file, sqlite3_int64 size) {
    return fails() ? SQLITE_IOERR_TRUNCATE : real(file)->pMethods->xTruncate(real(file), size);
}
inline int sync(sqlite3_file* file, int flags) {
    return fails() ? SQLITE_IOERR_FSYNC : real(file)->pMethods->xSync(real(file), flags);
}

inline const sqlite3_io_methods kMethods{
    1,
    [](sqlite3_file* file) { return real(file)->pMethods->xClose(real(file)); },
    [](sqlite3_file* file, void* bytes, int size, sqlite3_int64 at) {
        return real(file)->pMethods->xRead(real(file), bytes, size, at);
    },
    write,
    truncate,
    sync,
    [](sqlite3_file* file, sqlite3_int64* size) {
        return real(file)->pMethods->xFileSize(real(file), size);
    },
    [](sqlite3_file* file, int level) { return real(file)->pMethods->xLock(real(file), level); },
    [](sqlite3_file* file, int level) { return real(file)->pMethods->xUnlock(real(file), level); },
    [](sqlite3_file* file, int* held) {
        return real(file)->pMethods->xCheckReservedLock(real(file), held);
    },
    [](sqlite3_file* file, int op, void* arg) {
        return real(file)->pMethods->xFileControl(real(file), op, arg);
    },
    [](sqlite3_file* file) { return real(file)->pMethods->xSectorSize(real(file)); },
    [](sqlite3_file* file) { return real(file)->pMethods->xDeviceCharacteristics(real(file)); },
    nullptr,
    nullptr,
    nullptr,
    nullptr,
    nullptr,
    nullptr,
};

inline int open(sqlite3_vfs* vfs, const char* name, sqlite3_file* file, int flags, int* out) {
    auto* base = static_cast<sqlite3_vfs*>(vfs->pAppData);
    auto* wrapped = reinterpret_cast<File*>(file);
    wrapped->real = reinterpret_cast<sqlite3_file*>(wrapped + 1);
    const int result = base->xOpen(base, name, wrapped->real, flags, out);
    wrapped->base.pMethods = result == SQLITE_OK ? &kMethods : nullptr;
    return result;
}

/// Registered under this name.
inline const char* file_system() {
    static sqlite3_vfs vfs = [] {
        sqlite3_vfs* base = sqlite3_vfs_find(nullptr);
        sqlite3_vfs made = *base;
        made.zName = "failing";
        made.szOsFile = static_cast<int>(sizeof(File)) + base->szOsFile;
        made.pAppData = base;
        made.xOpen = open;
        return made;
    }();
    static const int registered = sqlite3_vfs_register(&vfs, 0);
    (void)registered;
    return vfs.zName;
}

/// Everything the file holds, as text; "damaged" if it is not whole, "gone" if there is none.
inline std::string content(const std::filesystem::path& file) {
    sqlite3* connection = nullptr;
    if (sqlite3_open_v2(file.c_str(), &connection, SQLITE_OPEN_READWRITE, nullptr) != SQLITE_OK) {
        sqlite3_close(connection);
        return "gone";
    }
    std::string all;
    const auto collect = [](void* out, int columns, char** values, char**) {
        for (int i = 0; i < columns; ++i) {
            *static_cast<std::string*>(out) += values[i] ? values[i] : "NULL";
            *static_cast<std::string*>(out) += i + 1 < columns ? '|' : '\n';
        }
        return 0;
    };
    std::string whole;
    sqlite3_exec(connection, "PRAGMA integrity_check", collect, &whole, nullptr);
    for (const char* table : {"person", "alias", "invitation", "invitation_key", "campaign",
                              "decision", "entry", "search", "signal", "hit", "contact", "import"})
        sqlite3_exec(connection, ("SELECT * FROM " + std::string(table)).c_str(), collect, &all,
                     nullptr);
    sqlite3_close(connection);
    return whole == "ok\n" ? all : "damaged";
}

}  // namespace failing
