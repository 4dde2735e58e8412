package io.github.waymark.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** A repository that tries everything known against the one who builds it: nothing runs, leaks, hangs or leaves the project. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "names with control characters, and links")
@Timeout(300)
class HostileCloneIT {

    private static final String NOTES = NotesIT.PLUGIN;
    private static final String VERSION = "io.github.waymark:version-maven-plugin:" + Ground.told("version") + ":";
    private static final String MATRIX = "io.github.waymark:matrix-maven-plugin:" + Ground.told("version") + ":";
    private static final String CONSTRAINTS =
            "io.github.waymark:constraints-maven-plugin:" + Ground.told("version") + ":";

    private static final String SECRET = "the-secret-of-this-machine";
    private static final String ESCAPE = "\u001b[31mred\u0007";
    private static final String COMMAND = "::set-env name=PATH::/evil";

    private final AtomicInteger requests = new AtomicInteger();
    private final Path outside = Ground.outside();
    private final Path ran = outside.resolve("ran");
    private HttpServer server;
    private Scene scene;

    @BeforeEach
    void aHostileRepository(TestInfo test) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            requests.incrementAndGet();
            byte[] list = "c:x===9\n".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, list.length);
            exchange.getResponseBody().write(list);
            exchange.close();
        });
        server.start();
        Ground.write(outside.resolve("secret.txt"), SECRET + "\n");
        Path evil = Ground.write(outside.resolve("evil.sh"), "#!/bin/sh\necho \"$0 $*\" >> " + ran + "\ncat\n");
        assertTrue(evil.toFile().setExecutable(true));
        scene = Scene.of("hostile." + test.getTestMethod().orElseThrow().getName(), "single");
        files();
        scene.played("commit\ntag v1.2.0\n");
        scene.git()
                .git(
                        "commit",
                        "--quiet",
                        "--allow-empty",
                        "--author=Eve " + ESCAPE + " <script> <eve@example.org>",
                        "--message=feat: " + ESCAPE + " <script>alert(1)</script>\n\n" + COMMAND
                                + "\n\nSem-Ver: feature");
        settings(evil);
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void files() throws IOException {
        scene.file(".gitignore", "target/\n")
                .file(".gitattributes", "* filter=evil diff=evil merge=evil\n")
                // What could switch the protection off.
                .file(".mvn/maven.config", "-Dwaymark.untrusted=false\n-Denv.WAYMARK_UNTRUSTED=false\n")
                .file(".mvn/jvm.config", "-Dwaymark.untrusted=false -Denv.WAYMARK_UNTRUSTED=false\n")
                .file(
                        ".mvn/waymark.yaml",
                        "constraints:\n  list: ['http://localhost:"
                                + server.getAddress().getPort() + "/list.txt']\n")
                .file("src/releasenotes/templates/markdown/page.ftl", "TEMPLATE OF THE STRANGER\n")
                .file("src/releasenotes/templates/html/page.ftl", "TEMPLATE OF THE STRANGER\n")
                .file("matrix.yaml", """
                        env:
                          evil: {allowedCommands: ['*'], shell: sh, commands: 'echo ran >> %s'}
                        """.formatted(ran))
                .file("releasenotes/notes/markup-1111111111111111.yaml", """
                        features:
                          - "<script>alert(1)</script> [x](javascript:alert(1)) ![y](javascript:alert(2)) %s"
                          - |
                            %s
                        """.formatted("\\e[31mred", COMMAND))
                .file(
                        "releasenotes/notes/control\u001b[31m\u0007-2222222222222222.yaml",
                        "fixes: [A file whose name has control characters]\n");
        Path notes = scene.folder().resolve("releasenotes/notes");
        Files.createSymbolicLink(notes.resolve("leak-3333333333333333.yaml"), outside.resolve("secret.txt"));
        Files.createSymbolicLink(scene.folder().resolve("list.txt"), outside.resolve("secret.txt"));
        Files.createSymbolicLink(scene.folder().resolve("elsewhere"), outside);
    }

    /** What a clone doesn't bring, but an archive with its folder {@code .git} does. */
    private void settings(Path evil) {
        Git git = scene.git();
        for (String name : new String[] {
            "core.fsmonitor",
            "core.sshCommand",
            "core.editor",
            "core.pager",
            "core.askPass",
            "diff.external",
            "filter.evil.clean",
            "filter.evil.smudge",
            "diff.evil.textconv",
            "merge.evil.driver",
            "gpg.program",
            "credential.helper",
            "uploadpack.packObjectsHook"
        }) {
            git.git("config", name, evil.toString());
        }
        git.git("config", "alias.status", "!" + evil);
        git.git("config", "alias.log", "!" + evil);
        git.git("config", "core.hooksPath", scene.folder().resolve(".git/hooks").toString());
        git.git("config", "include.path", outside.resolve("secret.txt").toString());
        for (String hook : new String[] {"post-index-change", "reference-transaction", "post-checkout", "pre-commit"}) {
            Path file = scene.folder().resolve(".git/hooks/" + hook);
            Ground.write(file, Ground.read(evil));
            assertTrue(file.toFile().setExecutable(true));
        }
        Ground.delete(ran);
    }

    @Test
    void nothingRunsLeaksOrLeavesTheProject() throws IOException {
        // The setting include.path leads to it: as a comment, it is a configuration that git accepts.
        Ground.write(outside.resolve("secret.txt"), "# " + SECRET + "\n");
        List<String> before = outsideFiles();

        BuildOutcome build = scene.run("validate", VERSION + "show", VERSION + "changelog", VERSION + "authors")
                .goals(NOTES + "list", NOTES + "build", MATRIX + "list")
                .goals(
                        "-Dmatrix.env=evil",
                        "-Drelease-notes.formats=markdown,html,json,github",
                        "-Dversion.output=target/version.txt")
                .environment("WAYMARK_UNTRUSTED", "true")
                .run();

        build.prints("waymark.untrusted: downloads from URLs that the repository names are off")
                .prints("control\\u0007")
                .prints("waymark.untrusted: templates of the repository are off")
                .prints("waymark.untrusted: commands of the repository are off");
        harmless(build, before);
    }

    @Test
    void aGoalWhosePurposeIsOffSaysSo() throws IOException {
        Ground.write(outside.resolve("secret.txt"), "# " + SECRET + "\n");
        List<String> before = outsideFiles();

        BuildOutcome list = scene.run(CONSTRAINTS + "check")
                .environment("WAYMARK_UNTRUSTED", "true")
                .fails();
        BuildOutcome exec = scene.run(MATRIX + "exec", "-Dmatrix.command=" + outside.resolve("evil.sh"))
                .goals("-Dwaymark.untrusted=true")
                .fails();

        list.prints("The constraints list is fetched from a URL, which is off in a build of an untrusted change.");
        exec.prints("matrix:exec runs a command, which is off in a build of an untrusted change.");
        harmless(list, before);
        harmless(exec, before);
    }

    private void harmless(BuildOutcome build, List<String> before) throws IOException {
        assertFalse(Files.exists(ran), () -> "ran: " + Ground.read(ran) + "\n  log: " + build.log());
        assertEquals(0, requests.get(), "requests");
        assertEquals(before, outsideFiles());
        build.printsNot(SECRET).printsNot(ESCAPE).printsNot("\u0007");
        assertEquals(
                List.of(),
                build.lines().stream()
                        .filter(line -> line.strip().startsWith("::"))
                        .toList());
        for (Path file : written()) {
            String text = Ground.read(file);
            assertFalse(text.contains(SECRET), file + " has the secret");
            assertFalse(text.contains("TEMPLATE OF THE STRANGER"), file + " is by the stranger's template");
            assertFalse(text.contains("\u001b") || text.contains("\u0007"), file + " has a control character");
            if (file.toString().endsWith(".html")) {
                assertFalse(text.contains("<script>"), file + " has a script");
                assertFalse(text.contains("=\"javascript:"), file + " has a script");
            }
            if (file.toString().endsWith(".md")) {
                String shown = text.replaceAll("(?ms)^ *(?:- )?```.*?^ *```$", "");
                assertFalse(shown.contains("<script>"), file + " has a script");
                assertFalse(shown.contains("](javascript:"), file + " has a script");
            }
        }
    }

    private List<Path> written() {
        return Ground.below(scene.folder().resolve("target"))
                .filter(Files::isRegularFile)
                .toList();
    }

    private List<String> outsideFiles() throws IOException {
        try (Stream<Path> files = Files.walk(outside)) {
            return files.map(Path::toString).sorted().toList();
        }
    }
}
