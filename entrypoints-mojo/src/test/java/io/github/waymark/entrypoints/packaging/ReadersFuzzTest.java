package io.github.waymark.entrypoints.packaging;

import io.github.waymark.entrypoints.archive.Archive;
import io.github.waymark.entrypoints.archive.Archives;
import io.github.waymark.entrypoints.registry.Registry;
import io.github.waymark.entrypoints.registry.Source;
import io.github.waymark.entrypoints.script.ScriptFile;
import io.github.waymark.entrypoints.service.ServiceFile;
import io.github.waymark.entrypoints.settings.EntryPointSettings;
import io.github.waymark.fuzz.Fuzz;
import io.github.waymark.yaml.YamlFile;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every reader of this module gets changed samples of what it reads. */
class ReadersFuzzTest {

    @TempDir
    private Path folder;

    @Test
    void serviceFiles() {
        Fuzz.of("service files", content -> {
                    ServiceFile file = ServiceFile.read(content);
                    file.providers();
                    file.hidden();
                    file.repeated();
                    return file.error().isEmpty();
                })
                .tries("# ours\norg.example.A # one\norg.example.B$C\n\norg.example.A\n");
    }

    @Test
    void consoleScripts() {
        Fuzz.of("console scripts", content -> {
                    ScriptFile file = ScriptFile.read(content, "console-scripts");
                    file.text();
                    return file.errors().isEmpty();
                })
                .tries("# ours\nhello = org.example.Cli\nbye=org.example.Cli::run\n");
    }

    @Test
    void settingsOfEntryPoints() {
        Fuzz.of("settings of entry points", content -> {
                    EntryPointSettings.of(YamlFile.read(content, "waymark.yaml").root(), List.of(), List.of());
                    return true;
                })
                .tries("single: [org.example.Service]\nignore:\n  - {service: org.example.*, reason: it is old}\n");
    }

    @Test
    void otherIndexes() throws IOException {
        ByteArrayOutputStream log4j = new ByteArrayOutputStream();
        try (DataOutputStream data = new DataOutputStream(log4j)) {
            data.writeInt(1);
            data.writeUTF("core");
            data.writeInt(1);
            data.writeUTF("key");
            data.writeUTF("org.example.Plugin");
            data.writeUTF("Plugin");
            data.writeBoolean(true);
            data.writeBoolean(false);
        }
        Fuzz.of("indexes of other tools", content -> {
                    int read = 0;
                    for (OtherIndex index : OtherIndex.values()) {
                        read += isRead(index, content) ? 1 : 0;
                    }
                    return read > 0;
                })
                .tries(List.of(
                        "org.example.A=org.example.B,\\\n  org.example.C\n".getBytes(StandardCharsets.UTF_8),
                        "[{\"a\": [\"org.example.A\"], \"b\": 1}]".getBytes(StandardCharsets.UTF_8),
                        log4j.toByteArray()));
    }

    private static boolean isRead(OtherIndex index, byte[] content) {
        try {
            return !index.read(content).isEmpty();
        } catch (IOException e) {
            // As it says: the file isn't in the format.
            return false;
        }
    }

    @Test
    void archives() throws IOException {
        ByteArrayOutputStream jar = new ByteArrayOutputStream();
        String type = ReadersFuzzTest.class.getName().replace('.', '/') + ".class";
        try (ZipOutputStream zip = new ZipOutputStream(jar);
                InputStream stream = ReadersFuzzTest.class.getClassLoader().getResourceAsStream(type)) {
            zip.putNextEntry(new ZipEntry("META-INF/MANIFEST.MF"));
            zip.write("Manifest-Version: 1.0\nMulti-Release: true\n\n".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("META-INF/services/java.lang.Runnable"));
            zip.write("x.Y\n".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry(type));
            zip.write(stream == null ? new byte[0] : stream.readAllBytes());
        }
        Path file = folder.resolve("a.jar");
        Fuzz.of("jars with services", content -> {
                    Files.write(file, content);
                    try (Archives archives = new Archives(17)) {
                        Archive archive = archives.open(file);
                        archive.classNames().forEach(name -> archive.find(name.replace('.', '/')));
                        archive.manifest();
                        archive.module();
                        Registry.of(List.of(new Source(archive, "a:b:1", "a.jar", true, List.of())));
                        return true;
                    }
                })
                .refusing(IOException.class)
                .tries(List.of(jar.toByteArray()));
    }
}
