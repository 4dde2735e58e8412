package io.github.waymark.matrix.jdk;

import io.github.waymark.fuzz.Fuzz;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files by which JDKs are found. */
class ReadersFuzzTest {

    @TempDir
    private Path folder;

    @Test
    void releaseFiles() {
        Fuzz.of("release files of JDKs", content -> {
                    Files.write(folder.resolve("release"), content);
                    ReleaseFile.parse(new String(content, StandardCharsets.UTF_8));
                    ReleaseFile file = ReleaseFile.read(folder);
                    return file.hasVersion() && !file.isEarlyAccess();
                })
                .tries(
                        "IMPLEMENTOR=\"Acme\"\nJAVA_VERSION=\"17.0.1\"\nJAVA_RUNTIME_VERSION=\"17.0.1+12\"\nMODULES=\"a b\"\n");
    }

    /** Its users tell the exception. */
    @Test
    void toolchains() {
        Path file = folder.resolve("toolchains.xml");
        Machine machine = new Machine(folder, folder, OperatingSystem.LINUX, Map.of("A", "b"), folder, List.of(file));
        Fuzz.of("toolchains", content -> {
                    Files.write(file, content);
                    return !new ToolchainsFile(machine, file).candidates().isEmpty();
                })
                .refusing(IOException.class)
                .tries("""
                    <?xml version="1.0" encoding="UTF-8"?>
                    <toolchains><toolchain><type>jdk</type><provides><version>17</version></provides>
                      <configuration><jdkHome>/opt/jdk-17/${env.A}</jdkHome></configuration></toolchain></toolchains>
                    """);
    }
}
