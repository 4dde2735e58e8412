package io.github.waymark.notes.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.waymark.environment.UntrustedBuild;
import io.github.waymark.notes.config.Config;
import io.github.waymark.notes.config.ConfigReader;
import io.github.waymark.notes.home.NotesDirectory;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.plugin.logging.Log;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemplateFoldersTest {

    private static final UntrustedBuild TRUSTED = UntrustedBuild.of(Map.of());
    private static final UntrustedBuild UNTRUSTED = UntrustedBuild.of(Map.of("WAYMARK_UNTRUSTED", "true"));

    @TempDir
    private Path folder;

    private final List<String> log = new ArrayList<>();

    private List<Path> folders(Optional<Path> set, UntrustedBuild untrusted) {
        NotesDirectory notes = NotesDirectory.around(folder, "releasenotes");
        Config config = notes.config(Map.of(), new ConfigReader.Context("releasenotes", Optional.empty(), List.of()));
        ReleasedProduct product = new ReleasedProduct(folder, Optional.empty(), notes, config, Optional.empty());
        Log warnings = (Log) Proxy.newProxyInstance(
                Log.class.getClassLoader(), new Class<?>[] {Log.class}, (proxy, method, arguments) -> {
                    log.add(method.getName() + ": " + arguments[0]);
                    return null;
                });
        return TemplateFolders.of(product, folder, set.map(Path::toFile).orElse(null), untrusted, warnings);
    }

    @Test
    void aTrustedBuildHasThoseOfTheProjectAndOfTheParameter() throws Exception {
        Path own = Files.createDirectories(folder.resolve("own"));
        Path usual = folder.resolve("src/releasenotes/templates");

        assertEquals(List.of(own, usual, usual), folders(Optional.of(own), TRUSTED));
        assertEquals(List.of(), log);
    }

    @Test
    void anUntrustedBuildHasNoneAndSaysWhichItLeftOut() throws Exception {
        Path usual = Files.createDirectories(folder.resolve("src/releasenotes/templates"));

        assertEquals(List.of(), folders(Optional.empty(), UNTRUSTED));
        assertEquals(
                List.of("warn: waymark.untrusted: templates of the repository are off, so " + usual
                        + " is not used; the built-in templates are used"),
                log);
    }

    @Test
    void whereThereAreNoneNothingIsSaid() {
        assertEquals(List.of(), folders(Optional.empty(), UNTRUSTED));
        assertEquals(List.of(), log);
    }
}
