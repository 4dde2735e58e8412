package io.github.waymark.entrypoints.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.classfile.JdkClasses;
import io.github.waymark.entrypoints.TrialPath;
import io.github.waymark.entrypoints.TrialPath.Entry;
import io.github.waymark.entrypoints.registry.KnownClasses;
import io.github.waymark.entrypoints.registry.ServiceTable;
import io.github.waymark.entrypoints.settings.EntryPointSettings;
import io.github.waymark.yaml.YamlFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a finding proposes is applied, and there is no finding any more. */
class FixesTest {

    private static final String STORE = code("Store", "public interface Store { interface Kind {} }");
    private static final Pattern DECLARATION = Pattern.compile("(?:provides|uses) [^;]+;");
    private static final Pattern CLASS = Pattern.compile("com\\.acme\\.[\\w$]+");

    @TempDir
    private Path folder;

    private static String code(String name, String text) {
        return "// com/acme/" + name + ".java\npackage com.acme; " + text;
    }

    private static String module(String content) {
        return "// module-info.java\nmodule acme { exports com.acme; " + content + " }";
    }

    private TrialPath path(String name, String lines, String... sources) throws IOException {
        return new TrialPath(folder.resolve(name))
                .classes("classes", sources)
                .folder("classes", true, Entry.service("com.acme.Store", lines));
    }

    private static String fix(TrialPath path, String rule) {
        List<EntryPointFinding> findings = path.findings();
        assertEquals(
                List.of(rule),
                findings.stream().map(one -> one.finding().rule().id()).toList());
        return findings.get(0).finding().fix();
    }

    private static String found(Pattern pattern, String fix) {
        Matcher matcher = pattern.matcher(fix);
        assertTrue(matcher.find(), fix);
        return matcher.group();
    }

    @Test
    void theProposedProvidesAreAccepted() throws IOException {
        String[] classes = {
            STORE,
            code("A", "public class A implements Store { public static class Part implements Store {} }"),
            code("B", "public class B implements Store {}")
        };
        String lines = "com.acme.A\ncom.acme.A$Part\ncom.acme.B\n";
        String fix = fix(
                path(
                        "wrong",
                        lines,
                        classes[0],
                        classes[1],
                        classes[2],
                        module("provides com.acme.Store with com.acme.A;")),
                "EP11");

        TrialPath fixed = path("fixed", lines, classes[0], classes[1], classes[2], module(found(DECLARATION, fix)));

        assertEquals(List.of(), fixed.lines());
    }

    @Test
    void theProposedUsesIsAccepted() throws IOException {
        String main = code(
                "Main",
                "public class Main { Object run() { return" + " java.util.ServiceLoader.load(Store.class); } }");
        String provider = code("A", "public class A implements Store {}");
        String provides = "provides com.acme.Store with com.acme.A; ";
        String fix = fix(path("wrong", "com.acme.A\n", STORE, provider, main, module(provides)), "EP12");

        TrialPath fixed =
                path("fixed", "com.acme.A\n", STORE, provider, main, module(provides + found(DECLARATION, fix)));

        assertEquals(List.of(), fixed.lines());
    }

    @Test
    void theProposedClassNamesAreAccepted() throws IOException {
        String provider = code(
                "S3Store", "public class S3Store implements Store { public static class Part implements Store {} }");
        for (String wrong : List.of("com.acme.S3Stroe", "com.acme.S3Store.Part")) {
            String fix = fix(path(wrong, wrong + "\n", STORE, provider), "EP02");

            assertEquals(
                    List.of(),
                    path("fixed" + wrong, found(CLASS, fix) + "\n", STORE, provider)
                            .lines());
        }
    }

    @Test
    void anIgnoredFindingWithAReasonIsGone() throws IOException {
        String yaml = """
                ignore:
                  - {rule: EP03, service: com.acme.Store, reason: made by a factory}
                  - {service: com.acme.Old, reason: was removed}
                """;
        EntryPointSettings settings =
                EntryPointSettings.of(YamlFile.read(yaml, "waymark.yaml").root(), List.of(), List.of());
        TrialPath path =
                path("ignored", "com.acme.A\n", STORE, code("A", "public class A implements Store { A() {} }"));

        CheckResult result = CheckResult.of(
                "a:b:1",
                "",
                new ServiceTable(path.registry(), "*", new KnownClasses(path.sources(), JdkClasses.running())),
                path.all(),
                settings,
                0,
                Map.of());

        assertEquals(List.of(), result.findings());
        assertEquals("waymark.yaml:3:5", result.warnings().get(0).where());
        assertEquals("0 errors, 1 warning", result.summary());
    }
}
