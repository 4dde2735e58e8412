package io.github.waymark.it;

import com.github.erosb.jsonsKema.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The tag and the branch of a release, pushed to a server: git's own, which a kill of Maven doesn't end. Where git has none, the remote
 * is a folder.
 */
final class KilledApply extends KilledGoal {

    private static final String FILE = "deliverables/2026.1/parser.yaml";
    private static final String TAG = "refs/tags/v1.1.0";
    private static final String BRANCH = "refs/heads/stable/2026.1";

    private final Path home;
    private final Path remote;
    private final Optional<Process> server;

    KilledApply() {
        super("release-request:apply", Scene.of("killed.goals.apply", "single"));
        home = Ground.empty(scene().folder().resolveSibling("others"));
        remote = home.resolve("remotes/parser.git");
        Git source = Git.init(Ground.existing(home.resolve("source")))
                .play("write a.txt 1\ncommit One\ntag v1.0.0\nwrite a.txt 2\ncommit Two");
        source.git("clone", "--quiet", "--mirror", source.folder().toString(), remote.toString());
        // Each push leaves a line, also that of a tag.
        Git.in(remote).git("config", "core.logAllRefUpdates", "always");
        Ground.write(home.resolve("gitconfig"), "[user]\n\tname = Release robot\n\temail = robot@example.org\n");
        int port = freePort();
        server = serve(port);
        requests(
                source,
                server.isPresent()
                        ? "git://127.0.0.1:" + port + "/"
                        : Objects.requireNonNull(remote.getParent()).toUri().toString());
    }

    private void requests(Git source, String url) {
        String one = source.git("rev-parse", "v1.0.0^{commit}").strip();
        Ground.empty(scene().folder());
        scene().file("releases.yml", """
                url: %s{repository}.git
                schemes: [git, file]
                tag: v{version}
                published: []
                rules: {pom-metadata: off}
                """.formatted(url))
                .file("data/series_status.yaml", "- {name: '2026.1', status: development}\n")
                .file(FILE, request(one, ""))
                .file(".gitignore", "target/\n");
        worked(scene(), "");
        String two = source.git("rev-parse", "HEAD").strip();
        scene().file(FILE, request(one, """
                  - version: 1.1.0
                    projects: [{repo: parser, hash: %s}]
                branches:
                  - {name: stable/2026.1, location: 1.1.0}
                """.formatted(two)));
        scene().git().git("commit", "--quiet", "--message", "Release parser 1.1.0", "--", FILE);
    }

    private static String request(String one, String more) {
        return """
                team: parsers
                type: library
                release-model: cycle-with-intermediary
                repository-settings: {parser: {}}
                releases:
                  - version: 1.0.0
                    projects: [{repo: parser, hash: %s}]
                """.formatted(one) + more;
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<Process> serve(int port) {
        Path log = Ground.existing(Ground.target().resolve("logs")).resolve("killed-apply-server.log");
        try {
            Process started = new ProcessBuilder(
                            "git",
                            "-c",
                            "safe.directory=*",
                            "daemon",
                            "--reuseaddr",
                            "--listen=127.0.0.1",
                            "--port=" + port,
                            "--base-path=" + remote.getParent(),
                            "--export-all",
                            "--enable=receive-pack")
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            Git git = Git.in(home);
            for (int i = 0; i < 50 && started.isAlive(); i++) {
                Thread.sleep(100);
                if (answers(git, port)) {
                    return Optional.of(started);
                }
            }
            started.destroyForcibly();
            System.err.println("[WARNING] git daemon doesn't run here (" + log + "): the remote is a folder.");
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean answers(Git git, int port) {
        try {
            return git.git("ls-remote", "git://127.0.0.1:" + port + "/parser.git")
                    .contains("refs/heads/main");
        } catch (AssertionError e) {
            return false;
        }
    }

    @Override
    MavenCall run() {
        return scene().run("io.github.waymark:release-request-maven-plugin:" + Ground.told("version") + ":apply")
                .goals("-Drelease-request.dryRun=false", "-Drelease-request.sign=false")
                .goals("-Drelease-request.mirrors=" + home.resolve("mirrors"))
                .environment("GIT_CONFIG_GLOBAL", home.resolve("gitconfig").toString());
    }

    @Override
    void prepare(int round) {
        Git git = Git.in(remote);
        for (String reference : new String[] {TAG, BRANCH}) {
            if (!git.git("for-each-ref", reference).isEmpty()) {
                git.git("update-ref", "-d", reference);
            }
            Ground.delete(remote.resolve("logs").resolve(reference));
        }
        KilledGoals.deleteBusy(scene().folder().resolve("target"));
        if (round % 3 == 0) {
            KilledGoals.deleteBusy(home.resolve("mirrors"));
        }
    }

    @Override
    Map<String, String> results() {
        Git git = Git.in(remote);
        git.git("fsck", "--strict");
        Map<String, String> results = new TreeMap<>();
        results.put(
                "tags and branches",
                git.git(
                                "for-each-ref",
                                "--format=%(refname) %(objecttype) %(objectname:short) %(taggername)",
                                "refs/heads")
                        + git.git(
                                "for-each-ref",
                                "--format=%(refname) %(objecttype) %(*objectname) %(contents)",
                                "refs/tags"));
        results.put("pushes of the tag", String.valueOf(pushes(TAG)));
        results.put("pushes of the branch", String.valueOf(pushes(BRANCH)));
        Path record = scene().folder().resolve("target/release-request/result.json");
        if (Files.exists(record)) {
            new JsonParser(Ground.read(record)).parse();
        }
        return results;
    }

    private long pushes(String reference) {
        Path log = remote.resolve("logs").resolve(reference);
        return Files.exists(log) ? Ground.read(log).lines().count() : 0;
    }

    @Override
    void end() {
        server.ifPresent(process -> {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        });
    }
}
