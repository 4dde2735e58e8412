package io.github.waymark.entrypoints.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.entrypoints.TrialPath;
import io.github.waymark.entrypoints.TrialPath.Entry;
import io.github.waymark.entrypoints.diff.DeclaredEntryPoints;
import io.github.waymark.entrypoints.report.EntryPointReport.ExtensionPoint;
import io.github.waymark.entrypoints.report.EntryPointReport.ListedCommand;
import io.github.waymark.entrypoints.report.EntryPointReport.RegisteredExtension;
import io.github.waymark.entrypoints.script.ScriptFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EntryPointReportTest {

    @TempDir
    private Path folder;

    private TrialPath path;

    @BeforeEach
    void classes() throws IOException {
        path = new TrialPath(folder)
                .classes(
                        "app",
                        "// x/Store.java\npackage x; public interface Store {}",
                        "// x/FileStore.java\npackage x; public class FileStore implements Store {}",
                        "// x/Main.java\npackage x; public class Main { Object o = java.util.ServiceLoader.load(Store.class); }")
                .folder(
                        "app",
                        true,
                        Entry.service("x.Store", "x.FileStore\n"),
                        Entry.of(ScriptFile.PATH, "run = x.Main\n"))
                .classes("lib", "// y/S3Store.java\npackage y; public class S3Store implements x.Store {}")
                .folder(
                        "lib",
                        false,
                        Entry.service("x.Store", "y.S3Store\n"),
                        Entry.of(ScriptFile.PATH, "bucket = y.S3Store::list\nrun = y.S3Store\n"));
        Path source = Files.createDirectories(folder.resolve("src/x")).resolve("Store.java");
        Files.writeString(source, "package x; /** Keeps files. */ public interface Store {}");
    }

    private EntryPointReport report(Optional<DeclaredEntryPoints> release) throws IOException {
        return EntryPointReport.of(
                path.sources().subList(0, 1),
                path.sources(),
                new Descriptions(List.of(folder.resolve("src"))),
                release);
    }

    @Test
    void aServiceThatTheCodeAsksForIsAnExtensionPoint() throws IOException {
        assertEquals(
                List.of(new ExtensionPoint(
                        "x.Store", "Keeps files.", List.of("x.Main"), List.of("file (x.FileStore)", "s3 (y.S3Store)"))),
                report(Optional.empty()).points());
    }

    @Test
    void anOwnProviderIsAnExtensionThatIsNewIfTheLastReleaseDidNotHaveIt() throws IOException {
        DeclaredEntryPoints same = DeclaredEntryPoints.of(path.sources());
        DeclaredEntryPoints none = new DeclaredEntryPoints(new TreeMap<>(), new TreeMap<>());

        assertEquals(
                List.of(new RegisteredExtension("file", "x.FileStore", "x.Store", "", false)),
                report(Optional.of(same)).extensions());
        assertTrue(report(Optional.of(none)).extensions().get(0).isNew());
    }

    @Test
    void commandsAreThoseOfTheModuleAndOfItsDependencies() throws IOException {
        assertEquals(
                List.of(
                        new ListedCommand("bucket", "y.S3Store::list", "com.acme:lib:1"),
                        new ListedCommand("run", "x.Main", "com.acme:app:1")),
                report(Optional.empty()).commands());
    }

    @Test
    void aModuleWithoutEntryPointsHasAnEmptyReport() throws IOException {
        assertTrue(EntryPointReport.of(List.of(), List.of(), new Descriptions(List.of()), Optional.empty())
                .isEmpty());
    }
}
