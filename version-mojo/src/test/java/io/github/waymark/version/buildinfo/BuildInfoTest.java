package io.github.waymark.version.buildinfo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.checkout.Checkout;
import io.github.waymark.history.Script;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.version.Played;
import java.io.StringReader;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildInfoTest {

    @TempDir
    Path folder;

    @Test
    void itTellsTheCommitAndNothingOfTheMachine() throws Exception {
        BuildInfo info = info();

        Properties read = new Properties();
        read.load(new StringReader(info.properties()));
        assertEquals(info.values(), read);
        assertEquals(
                "{\"schema\":1,\"groupId\":\"com.acme\",\"artifactId\":\"app\",\"version\":\"1.2.1-SNAPSHOT\",\"commit\":\""
                        + info.commit()
                        + "\",\"commitTime\":\"2020-01-01T00:01:00Z\",\"tag\":\"v1.2.0\",\"distance\":1,\"dirty\":false}\n",
                info.json());
        assertTrue(new String(info.manifest(), StandardCharsets.UTF_8).contains("Git-Commit: " + info.commit()));
    }

    @Test
    void whereNothingIsKnownOnlyTheCoordinatesAreTold() {
        BuildInfo info = BuildInfo.of("com.acme", "app", "1.0", Optional.empty());

        assertEquals("groupId=com.acme\nartifactId=app\nversion=1.0\n", info.properties());
    }

    @Test
    void theClassTellsTheBuildInOneLine() throws Exception {
        BuildInfo info = info();
        BuildInfoClass generated = BuildInfoClass.named("com.acme.app.Build");
        Path source = folder.resolve("src").resolve(generated.path());
        Files.createDirectories(source.getParent());
        Files.writeString(source, generated.source(info));
        Path out = Files.createDirectories(folder.resolve("out/" + info.folder()));
        Files.writeString(out.resolve("build.properties"), info.properties());

        int result = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-d", folder.resolve("out").toString(), source.toString());

        assertEquals(0, result);
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.resolve("out").toUri().toURL()})) {
            Object text =
                    loader.loadClass("com.acme.app.Build").getMethod("text").invoke(null);
            assertEquals("app 1.2.1-SNAPSHOT (" + info.commit().substring(0, 8) + ", 2020-01-01T00:01:00Z)", text);
        }
    }

    @Test
    void aNameThatNoClassCanHaveIsAProblem() {
        assertThrows(ProblemException.class, () -> BuildInfoClass.named("../../evil"));
        assertThrows(ProblemException.class, () -> BuildInfoClass.named("com.acme.class"));
        assertEquals("Build.java", BuildInfoClass.named("Build").path());
    }

    private BuildInfo info() {
        Path app = folder.resolve("app");
        Script.play(app, "commit one\ntag v1.2.0\ncommit two");
        return BuildInfo.of(
                "com.acme",
                "app",
                "1.2.1-SNAPSHOT",
                Optional.of(Checkout.around(app, Played.INPUTS, 0).version(app)));
    }
}
