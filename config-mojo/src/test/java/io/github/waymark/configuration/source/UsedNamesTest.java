package io.github.waymark.configuration.source;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.configuration.option.CanonicalName;
import io.github.waymark.configuration.option.Dialect;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A jar whose classes look settings up without declaring them. */
class UsedNamesTest {

    /** A class that the program binds to settings below a prefix, and that looks up others. */
    static class Refresh {

        static final String PREFIX = "shop.mail.";
        static final String OTHER = "acme.mail.host";

        void setReloadable(String names) {
            assertFalse(names.isEmpty(), PREFIX + OTHER);
        }
    }

    /** A class without names. */
    static class Other {

        void setWatched(String names) {
            assertFalse(names.isEmpty());
        }
    }

    @TempDir
    private Path folder;

    private static byte[] bytes(String file) throws IOException {
        try (InputStream bytes = UsedNamesTest.class.getResourceAsStream("/" + file)) {
            return Objects.requireNonNull(bytes).readAllBytes();
        }
    }

    private static String file(Class<?> type) {
        return type.getName().replace('.', '/') + ".class";
    }

    private Path jar() throws IOException {
        Path path = folder.resolve("refresh-1.jar");
        try (ZipOutputStream jar = new ZipOutputStream(Files.newOutputStream(path))) {
            for (Class<?> type : new Class<?>[] {Refresh.class, Other.class}) {
                jar.putNextEntry(new ZipEntry(file(type)));
                jar.write(bytes(file(type)));
            }
            jar.putNextEntry(new ZipEntry("large/Large.class"));
            jar.write(new byte[100_000]);
        }
        return path;
    }

    private static CanonicalName name(String text) {
        return CanonicalName.of(text, Dialect.SPRING);
    }

    private static void assertNames(Archive archive) throws IOException {
        UsedNames used = UsedNames.of(archive, "shop", Dialect.SPRING);

        assertTrue(used.has(name("shop.mail.reloadable")), "a setter of the class that has the prefix");
        assertFalse(used.has(name("shop.mail.watched")), "a setter of another class");
        assertFalse(used.has(name("acme.mail.host")), "names with another first part are not looked for");
        assertTrue(UsedNames.of(archive, "acme", Dialect.SPRING).has(name("acme.mail.host")));
    }

    @Test
    void namesInClassesOfAJarAreFound() throws IOException {
        try (Archive archive = Archive.open(jar())) {
            assertNames(archive);
        }
    }

    @Test
    void namesInClassesOfAFolderAreFound() throws IOException {
        for (Class<?> type : new Class<?>[] {Refresh.class, Other.class}) {
            Files.createDirectories(folder.resolve(file(type)).getParent());
            Files.write(folder.resolve(file(type)), bytes(file(type)));
        }
        try (Archive archive = Archive.open(folder)) {
            assertNames(archive);
        }
    }

    @Test
    void aJarIsSearchedOnceForAllModules() throws IOException {
        Path jar = jar();
        MetadataCache cache = new MetadataCache();
        try (Archive archive = Archive.open(jar)) {
            UsedNames names = cache.names(jar, archive, "shop", Dialect.SPRING);
            assertSame(names, cache.names(jar, archive, "shop", Dialect.SPRING));
            assertNotSame(names, cache.names(jar, archive, "acme", Dialect.SPRING));
        }
    }
}
