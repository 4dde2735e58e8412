package io.github.waymark.it;

import com.github.erosb.jsonsKema.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.jar.JarFile;

/** The goals that write what others read: the results of a build, of a list's update, of a test matrix, of a release. */
final class KilledGoals {

    private static final String VERSION = Ground.told("version");

    private KilledGoals() {}

    /** Each is made when its turn comes. */
    static Map<String, Supplier<KilledGoal>> all() {
        Map<String, Supplier<KilledGoal>> all = new TreeMap<>();
        all.put("install", Install::new);
        all.put("release-notes:build", BuiltNotes::new);
        all.put("version:source-archive", SourceArchive::new);
        all.put("constraints:update", () -> new Update(false));
        all.put("constraints:update with a commit", () -> new Update(true));
        all.put("matrix:run", KilledMatrix::new);
        all.put("release-request:apply", KilledApply::new);
        return all;
    }

    /** With the extension: the POMs with the version from git, and the jars of two modules. */
    private static final class Install extends KilledGoal {

        Install() {
            super("install", worked(reproducible(Scene.of("killed.goals.install", "product")), "commits 3"));
        }

        private static Scene reproducible(Scene scene) {
            String pom = Ground.read(scene.folder().resolve("pom.xml"));
            return scene.file(
                    "pom.xml",
                    pom.replace(
                            "<properties>",
                            "<properties><project.build.outputTimestamp>2026-01-01T00:00:00Z</project.build.outputTimestamp>"));
        }

        @Override
        MavenCall run() {
            return scene().run("install");
        }

        @Override
        void prepare(int round) {
            scene().maven().repository().forget(scene().group());
            for (String module : List.of("", "lib/", "app/")) {
                Ground.delete(scene().folder().resolve(module + "target"));
            }
            if (round % 2 == 0) {
                Ground.delete(scene().folder().resolve(".git/waymark"));
            }
        }

        @Override
        Map<String, String> results() {
            Path installed = scene().maven().repository().folder().resolve("killed/goals/install");
            for (Path file : Ground.below(installed).toList()) {
                read(file);
            }
            return hashes(installed, ".*\\.(pom|jar)");
        }

        private static void read(Path file) {
            if (file.toString().endsWith(".pom")) {
                String coordinates = Pom.of(Ground.read(file)).coordinates();
                if (coordinates.contains("${")) {
                    throw new AssertionError(file + " has no literal version: " + coordinates);
                }
            } else if (file.toString().endsWith(".jar")) {
                try (JarFile jar = new JarFile(file.toFile())) {
                    jar.stream().forEach(entry -> readAll(jar, entry.getName()));
                } catch (IOException e) {
                    throw new AssertionError(file + " is no jar", e);
                }
            }
        }

        private static void readAll(JarFile jar, String entry) {
            try (var content = jar.getInputStream(jar.getEntry(entry))) {
                content.readAllBytes();
            } catch (IOException e) {
                throw new AssertionError(jar.getName() + " has no " + entry, e);
            }
        }
    }

    /** Notes of many commits, in three formats, over older ones. */
    private static final class BuiltNotes extends KilledGoal {

        private static final String FOLDER = "target/release-notes";

        BuiltNotes() {
            super("release-notes:build", worked(notes(Scene.of("killed.goals.notes", "notes")), "commits 3"));
        }

        private static Scene notes(Scene scene) {
            Random random = new Random(1);
            for (int i = 0; i < 200; i++) {
                String id = "%016x".formatted(random.nextLong());
                scene.file("releasenotes/notes/change-" + id + ".yaml", "features: ['Change " + i + " of many.']\n");
            }
            return scene;
        }

        @Override
        MavenCall run() {
            return scene().run(NotesIT.PLUGIN + "build", "-Drelease-notes.formats=markdown,html,json");
        }

        @Override
        void prepare(int round) {
            Ground.delete(scene().folder().resolve("target"));
            if (round % 2 == 0) {
                scene().file(FOLDER + "/release-notes.md", "older notes\n");
            }
        }

        @Override
        Map<String, String> results() {
            Map<String, String> results = hashes(scene().folder().resolve(FOLDER), "[^.].*");
            Path json = scene().folder().resolve(FOLDER + "/release-notes.json");
            if (Files.exists(json)) {
                new JsonParser(Ground.read(json)).parse();
            }
            return results;
        }
    }

    /** An archive that takes a while. */
    private static final class SourceArchive extends KilledGoal {

        private static final String NAME = "target/tenlines-1.2.1-SNAPSHOT-src.tar.gz";

        SourceArchive() {
            super("version:source-archive", worked(data(Scene.of("killed.goals.archive", "tenlines")), "commit Two"));
        }

        private static Scene data(Scene scene) {
            Random random = new Random(2);
            for (int i = 0; i < 40; i++) {
                StringBuilder text = new StringBuilder();
                for (int k = 0; k < 5_000; k++) {
                    text.append(Long.toHexString(random.nextLong())).append('\n');
                }
                scene.file("data/" + i + ".txt", text.toString());
            }
            return scene;
        }

        @Override
        MavenCall run() {
            return scene().run("io.github.waymark:version-maven-plugin:" + VERSION + ":source-archive")
                    .goals("-Dversion.allowDirty=true");
        }

        @Override
        void prepare(int round) {
            Ground.delete(scene().folder().resolve("target"));
            if (round % 2 == 0) {
                scene().file(NAME, "an older archive\n");
            }
        }

        @Override
        Map<String, String> results() {
            return hashes(scene().folder(), "target/[^.].*");
        }
    }

    /** The nightly update, proved by a build in a worktree: it changes the list, or commits it to a branch. */
    private static final class Update extends KilledGoal {

        private static final String BRANCH = "constraints/update";
        private final boolean commit;

        Update(boolean commit) {
            super(
                    "constraints:update" + (commit ? " with a commit" : ""),
                    worked(Updated.files(Scene.of("killed.goals.update" + (commit ? ".commit" : ""), "single")), ""));
            this.commit = commit;
        }

        @Override
        MavenCall run() {
            return scene().run()
                    .goals(Updated.goals("-Dconstraints.commit=" + commit).toArray(String[]::new))
                    .goals("-Dconstraints.prove=validate -Daether.offline.protocols=file")
                    .goals("-Dconstraints.format=markdown", "-Dconstraints.output=target/update.md");
        }

        @Override
        void prepare(int round) {
            scene().file("list.txt", Updated.LIST);
            deleteBusy(scene().folder().resolve("target"));
            if (commit && !branches().isEmpty()) {
                scene().git().git("branch", "--quiet", "-D", BRANCH);
            }
        }

        private String branches() {
            return scene().git().git("branch", "--list", BRANCH);
        }

        @Override
        String own() {
            return commit ? BRANCH : "list.txt";
        }

        @Override
        Map<String, String> results() {
            Map<String, String> results = new TreeMap<>();
            if (commit) {
                // Without a commit, a run that was killed at its very end has left nothing to report.
                results.put("report", textOf(scene().folder().resolve("target/update.md")));
            }
            results.put("list", Ground.read(scene().folder().resolve("list.txt")));
            results.put(
                    "commit",
                    branches().isEmpty()
                            ? ABSENT
                            : scene().git().git("log", "--format=%P %T %an %B", "main.." + BRANCH)
                                    + scene().git().git("show", BRANCH + ":list.txt"));
            return results;
        }
    }

    /** Deletes a folder, whose files another process may still write. */
    static void deleteBusy(Path folder) {
        for (int i = 0; ; i++) {
            try {
                Ground.delete(folder);
                return;
            } catch (UncheckedIOException e) {
                if (i == 50) {
                    throw e;
                }
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
