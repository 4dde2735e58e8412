package io.github.waymark.matrix.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.problem.ProblemException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MavenArchiveTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void aDistributionIsUnpackedWithoutItsTopFolder() throws IOException {
        Path zip = zip("apache-maven-3/bin/m2.conf", "apache-maven-3/boot/launcher.jar", "apache-maven-3/lib/core.jar");
        Path home = folder.resolve("mavens/3");

        new MavenArchive(zip).unpack(home);
        new MavenArchive(zip).unpack(home);

        assertTrue(MavenHome.isUsable(home));
        assertEquals(List.of("3"), names(folder.resolve("mavens")));
    }

    @Test
    void whatAKilledProcessLeftIsDeleted() throws IOException {
        Path zip = zip("apache-maven-3/bin/m2.conf", "apache-maven-3/boot/launcher.jar", "apache-maven-3/lib/core.jar");
        Path left = Files.createDirectories(folder.resolve("mavens/.unpacking-1/bin"));
        Files.createDirectory(folder.resolve("mavens/.unpacking-2"));
        Files.setLastModifiedTime(left.getParent(), FileTime.fromMillis(0));

        new MavenArchive(zip).unpack(folder.resolve("mavens/3"));

        assertEquals(
                List.of(".unpacking-2", "3"),
                names(folder.resolve("mavens")).stream().sorted().toList());
    }

    @Test
    void anEntryThatLeadsOutsideIsRefusedAndNothingIsLeft() throws IOException {
        Path zip = zip("apache-maven-3/bin/m2.conf", "apache-maven-3/../../outside");
        Path home = folder.resolve("mavens/3");

        ProblemException e = assertThrows(ProblemException.class, () -> new MavenArchive(zip).unpack(home));

        assertTrue(e.getMessage().contains("is outside of the folder"), e::getMessage);
        assertFalse(Files.exists(folder.resolve("outside")));
        assertEquals(List.of(), names(folder.resolve("mavens")));
    }

    @Test
    void whatIsNoMavenIsRefused() throws IOException {
        Path zip = zip("something/else.txt");

        ProblemException e =
                assertThrows(ProblemException.class, () -> new MavenArchive(zip).unpack(folder.resolve("m")));

        assertTrue(e.getMessage().contains("it has no bin/m2.conf"), e::getMessage);
    }

    @Test
    void whatIsNoArchiveIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("page.zip"), "<html>not found</html>");

        assertThrows(ProblemException.class, () -> new MavenArchive(file).unpack(folder.resolve("m")));
    }

    private Path zip(String... entries) throws IOException {
        Path zip = folder.resolve("distribution.zip");
        try (ZipOutputStream stream = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (String entry : entries) {
                stream.putNextEntry(new ZipEntry(entry));
                stream.write(entry.getBytes(StandardCharsets.UTF_8));
            }
        }
        return zip;
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.map(path -> path.getFileName().toString()).toList();
        }
    }
}
