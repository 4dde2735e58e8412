package io.github.waymark.git.status;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The attributes of a file in the file system, without following a link.
 *
 * @param changed when its content or attributes changed last; null if the system does not record it
 * @param mode permission bits; -1 if the system has none
 */
record FileState(
        boolean regular,
        boolean link,
        long size,
        FileTime modified,
        @Nullable FileTime changed,
        int mode) {

    private static final boolean UNIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("unix");
    private static final int TYPE = 0170000;
    private static final int REGULAR = 0100000;
    private static final int LINK = 0120000;
    private static final long NANOS = 1_000_000_000L;

    static FileState of(Path file) throws IOException {
        if (!UNIX) {
            BasicFileAttributes basic =
                    Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return new FileState(
                    basic.isRegularFile(), basic.isSymbolicLink(), basic.size(), basic.lastModifiedTime(), null, -1);
        }
        Map<String, Object> all =
                Files.readAttributes(file, "unix:mode,size,lastModifiedTime,ctime", LinkOption.NOFOLLOW_LINKS);
        int mode = (Integer) Objects.requireNonNull(all.get("mode"));
        return new FileState(
                (mode & TYPE) == REGULAR,
                (mode & TYPE) == LINK,
                (Long) Objects.requireNonNull(all.get("size")),
                (FileTime) Objects.requireNonNull(all.get("lastModifiedTime")),
                (FileTime) Objects.requireNonNull(all.get("ctime")),
                mode);
    }

    static long seconds(FileTime time) {
        return Math.floorDiv(time.to(TimeUnit.NANOSECONDS), NANOS);
    }

    static int nanos(FileTime time) {
        return (int) Math.floorMod(time.to(TimeUnit.NANOSECONDS), NANOS);
    }
}
