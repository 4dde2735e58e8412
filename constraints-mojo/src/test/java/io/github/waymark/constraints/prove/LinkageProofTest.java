package io.github.waymark.constraints.prove;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.constraint.Constraint;
import io.github.waymark.constraint.ConstraintList;
import io.github.waymark.constraint.Coordinates;
import io.github.waymark.constraints.Listed;
import io.github.waymark.constraints.Shelf;
import io.github.waymark.constraints.generate.Project;
import io.github.waymark.constraints.tree.DependencyUse;
import io.github.waymark.constraints.update.EntryUpdate;
import io.github.waymark.constraints.update.Proposal;
import io.github.waymark.constraints.update.PublishedPom;
import io.github.waymark.constraints.update.PublishedPoms;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether classes still find what they use, without a build. */
class LinkageProofTest {

    private static final String BINDER =
            "package slf4j.impl; public class Binder { public static Binder get() { return null; } }";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private final Map<String, Path> jars = new HashMap<>();
    private final Shelf shelf = new Shelf()
            .with("t:logback:1.2")
            .with("t:logback:1.6")
            .with("t:lang:3.12")
            .with("t:lang:3.20")
            .with("t:user:1.0", "t:lang:3.12")
            .with("t:user:1.1", "t:lang:3.12");

    /** Compiles classes to a folder, which stands for a jar. */
    private void jar(String artifact, List<String> against, String... sources) throws IOException {
        Path output = Files.createDirectories(folder.resolve(artifact.replace(':', '-')));
        List<String> arguments = new ArrayList<>(List.of("-proc:none", "-d", output.toString(), "-cp"));
        arguments.add(String.join(
                File.pathSeparator,
                against.stream().map(one -> String.valueOf(jars.get(one))).toList()));
        for (int i = 0; i < sources.length; i++) {
            String type = sources[i].replaceAll("(?s).*?(?:class|interface) (\\w+).*", "$1");
            Path source = Files.createDirectories(output.resolve("sources" + i)).resolve(type + ".java");
            arguments.add(Files.writeString(source, sources[i]).toString());
        }
        assertEquals(0, ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new)));
        jars.put(artifact, output);
    }

    private Optional<String> failure(List<String> dependencies, String list, String name, String version) {
        return proof(dependencies, list).failure(List.of(proposal(list, name, version)));
    }

    private LinkageProof proof(List<String> dependencies, String list) {
        Project app = shelf.project("app:web:1", dependencies.toArray(String[]::new));
        ConstraintList constraints = Listed.list(list);
        return new LinkageProof(
                List.of(app),
                constraints,
                Listed.HERE,
                Set.of("app:web"),
                use -> Optional.ofNullable(jars.get(key(use))),
                module -> jars.containsKey("app:web") ? List.of(jars.get("app:web")) : List.of());
    }

    private static Proposal proposal(String list, String name, String version) {
        Constraint entry = Listed.list(list).constraints().stream()
                .filter(one -> one.key().equals(name))
                .findFirst()
                .orElseThrow();
        return new Proposal(name, List.of(new EntryUpdate(entry, version, Optional.empty())));
    }

    private static String key(DependencyUse use) {
        return use.name() + ":" + use.version();
    }

    @Test
    void aClassThatTheModulesUseMustNotDisappear() throws IOException {
        jar("t:logback:1.2", List.of(), BINDER);
        jar("t:logback:1.6", List.of(), "package logback; public class Provider {}");
        jar("app:web", List.of("t:logback:1.2"), "package w; class Web { Object o = slf4j.impl.Binder.get(); }");

        assertEquals(
                Optional.of("w.Web of web uses slf4j.impl.Binder.get(), which t:logback 1.6 doesn't have"),
                failure(List.of("t:logback:1.2"), "t:logback===1.2\n", "t:logback", "1.6"));
    }

    @Test
    void aMethodThatAnotherJarCallsMustNotDisappear() throws IOException {
        jar("t:lang:3.12", List.of(), "package lang; public class Text { public String trim() { return \"\"; } }");
        jar("t:lang:3.20", List.of(), "package lang; public class Text { public String strip() { return \"\"; } }");
        jar(
                "t:user:1.0",
                List.of("t:lang:3.12"),
                "package u; public class User { Object o = new lang.Text().trim(); }");

        assertEquals(
                Optional.of("u.User of t:user 1.0 uses lang.Text.trim(), which t:lang 3.20 doesn't have"),
                failure(List.of("t:user:1.0", "t:lang:3.12"), "t:lang===3.12\n", "t:lang", "3.20"));
    }

    /** As json-path, which can use gson, when flyway 11 no longer requests gson. */
    private void aJarThatNothingRequestsAnyMore() throws IOException {
        shelf.with("t:gson:2.10")
                .with("t:flyway:10", "t:gson:2.10")
                .with("t:flyway:11")
                .with("t:path:1.0");
        jar("t:gson:2.10", List.of(), "package gson; public class Gson {}");
        jar("t:flyway:10", List.of(), "package flyway; public class Flyway {}");
        jar("t:flyway:11", List.of(), "package flyway; public class Flyway {}");
        jar("t:path:1.0", List.of("t:gson:2.10"), "package path; class Provider { Object o = new gson.Gson(); }");
    }

    @Test
    void aJarThatNothingRequestsAnyMoreIsAnOptionalOneForOtherJars() throws IOException {
        aJarThatNothingRequestsAnyMore();

        assertEquals(
                Optional.empty(), failure(List.of("t:flyway:10", "t:path:1.0"), "t:flyway===10\n", "t:flyway", "11"));
    }

    @Test
    void modulesMayRelyOnAJarThatNothingRequestsAnyMore() throws IOException {
        aJarThatNothingRequestsAnyMore();
        jar("app:web", List.of("t:gson:2.10"), "package w; class Web { Object o = new gson.Gson(); }");

        assertEquals(
                Optional.of("w.Web of web uses gson.Gson(), but nothing requests t:gson 2.10 any more"),
                failure(List.of("t:flyway:10", "t:path:1.0"), "t:flyway===10\n", "t:flyway", "11"));
    }

    @Test
    void aNewJarMustNotNeedMoreThanTheListHas() throws IOException {
        jar("t:lang:3.20", List.of(), "package lang; public class Text { public void strip() {} }");
        jar("t:lang:3.12", List.of(), "package lang; public class Text { public void trim() {} }");
        jar("t:user:1.0", List.of("t:lang:3.12"), "package u; public class User { { new lang.Text().trim(); } }");
        jar("t:user:1.1", List.of("t:lang:3.20"), "package u; public class User { { new lang.Text().strip(); } }");

        assertEquals(
                Optional.of("u.User of t:user 1.1 uses lang.Text.strip(), which t:lang 3.12 doesn't have"),
                failure(List.of("t:user:1.0", "t:lang:3.12"), "t:user===1.0\n", "t:user", "1.1"));
    }

    @Test
    void whatIsInheritedIsFound() throws IOException {
        jar("t:lang:3.12", List.of(), "package lang; public class Text { public void trim() {} }");
        jar(
                "t:lang:3.20",
                List.of(),
                "package lang; public class Base implements Trim { public String toString() { return \"\"; } }",
                "package lang; public interface Trim { default void trim() {} }",
                "package lang; public class Text extends Base {}");
        jar(
                "app:web",
                List.of("t:lang:3.12"),
                "package w; class Web { { new lang.Text().trim(); new lang.Text().hashCode(); } }");

        assertEquals(Optional.empty(), failure(List.of("t:lang:3.12"), "t:lang===3.12\n", "t:lang", "3.20"));
    }

    @Test
    void anOptionalClassThatWasNeverThereIsNoFailure() throws IOException {
        jar("t:opt", List.of(), "package opt; public class Opt { public static void use() {} }");
        jar("t:lang:3.12", List.of("t:opt"), "package lang; public class Text { void a() { opt.Opt.use(); } }");
        jar("t:lang:3.20", List.of("t:opt"), "package lang; public class Text { void b() { opt.Opt.use(); } }");

        assertEquals(Optional.empty(), failure(List.of("t:lang:3.12"), "t:lang===3.12\n", "t:lang", "3.20"));
    }

    @Test
    void aJarThatIsNotThereIsNotComparedAndTold() throws IOException {
        jar("t:lang:3.12", List.of(), "package lang; public class Text { public void trim() {} }");
        jar("app:web", List.of("t:lang:3.12"), "package w; class Web { { new lang.Text().trim(); } }");
        LinkageProof proof = proof(List.of("t:lang:3.12"), "t:lang===3.12\n");

        assertEquals(Optional.empty(), proof.failure(List.of(proposal("t:lang===3.12\n", "t:lang", "3.20"))));
        assertEquals(Set.of("t:lang:3.20"), proof.missing());
    }

    @Test
    void bisectionFindsTheCulpritWithTheRightReason() throws IOException {
        jar("t:logback:1.2", List.of(), BINDER);
        jar("t:logback:1.6", List.of(), "package logback; public class Provider {}");
        jar("t:lang:3.12", List.of(), "package lang; public class Text {}");
        jar("t:lang:3.20", List.of(), "package lang; public class Text {}");
        jar("app:web", List.of("t:logback:1.2"), "package w; class Web { Object o = slf4j.impl.Binder.get(); }");
        String list = "t:lang===3.12\nt:logback===1.2\n";

        Bisection result = Bisection.of(
                List.of(proposal(list, "t:lang", "3.20"), proposal(list, "t:logback", "1.6")),
                proof(List.of("t:logback:1.2", "t:lang:3.12"), list));

        assertEquals("t:lang", result.good().get(0).family());
        assertTrue(
                result.culprits().get(0).reason().contains("slf4j.impl.Binder"),
                result.culprits().toString());
        assertEquals("t:logback", result.culprits().get(0).proposal().family());
    }

    private Optional<String> failureOfList(
            Map<String, List<String>> requests, String list, String name, String version) {
        List<Proposal> proposals = List.of(proposal(list, name, version));
        PublishedPoms poms = artifact -> Optional.of(new PublishedPom(
                requests.getOrDefault(artifact, List.of()).stream()
                        .map(one -> new PublishedPom.Request(Coordinates.parse(one), "1"))
                        .toList(),
                Map.of()));
        ListedJars listed = new ListedJars(Listed.list(list), proposals, poms, "list.txt");
        return new LinkageProof(
                        List.of(listed),
                        Listed.list(list),
                        Listed.HERE,
                        Set.of(),
                        use -> Optional.ofNullable(jars.get(key(use))),
                        module -> List.of())
                .among(listed::mayUse)
                .failure(proposals);
    }

    @Test
    void nestedClassesMayUsePrivateMembersOfEachOther() throws IOException {
        jar("t:lang:3.12", List.of(), "package lang; public class Text {}");
        jar(
                "t:lang:3.20",
                List.of(),
                "package lang; public class Text { private static boolean flag; static class In { boolean on = flag; } }");

        assertEquals(Optional.empty(), failure(List.of("t:lang:3.12"), "t:lang===3.12\n", "t:lang", "3.20"));
    }

    @Test
    void aJarUsesItsOwnCopyOfAClassThatAnotherOneHasToo() throws IOException {
        jar("t:lang:3.12", List.of(), "package lang; public class Text {}");
        jar("t:user:1.0", List.of(), "package lang; public class Text {}");
        jar(
                "t:lang:3.20",
                List.of(),
                "package lang; public class Text { public static void strip() {} }",
                "package lang; public class Line { { Text.strip(); } }");

        assertEquals(
                Optional.empty(), failure(List.of("t:user:1.0", "t:lang:3.12"), "t:lang===3.12\n", "t:lang", "3.20"));
    }

    @Test
    void theJarsOfAListAreComparedWithEachOtherWithoutAModule() throws IOException {
        jar("t:lang:3.12", List.of(), "package lang; public class Text { public void trim() {} }");
        jar("t:lang:3.20", List.of(), "package lang; public class Text { public void strip() {} }");
        jar("t:user:1.0", List.of("t:lang:3.12"), "package u; public class User { { new lang.Text().trim(); } }");
        String list = "t:lang===3.12\nt:user===1.0\n";

        assertEquals(
                Optional.of("u.User of t:user 1.0 uses lang.Text.trim(), which t:lang 3.20 doesn't have"),
                failureOfList(Map.of("t:user:1.0", List.of("t:lang")), list, "t:lang", "3.20"));
        assertEquals(
                Optional.of("u.User of t:user 1.0 uses lang.Text.trim(), which t:lang 3.20 doesn't have"),
                failureOfList(Map.of("t:user:1.0", List.of("t:lang")), list + "t:other===1\n", "t:lang", "3.20"),
                "a jar that has nothing to do with it is not needed");
    }

    @Test
    void whatALibraryCanUseButDoesNotRequestHoldsNothingBack() throws IOException {
        jar("t:lang:3.12", List.of(), "package lang; public class Text { public void trim() {} }");
        jar("t:lang:3.20", List.of(), "package lang; public class Text { public void strip() {} }");
        jar("t:user:1.0", List.of("t:lang:3.12"), "package u; public class User { { new lang.Text().trim(); } }");

        assertEquals(Optional.empty(), failureOfList(Map.of(), "t:lang===3.12\nt:user===1.0\n", "t:lang", "3.20"));
    }
}
