package io.github.waymark.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The goals of the matrix plugin that plan and show, run as a user runs them. */
class MatrixPlanIT {

    private static final String PLUGIN = "io.github.waymark:matrix-maven-plugin:" + Ground.told("version") + ":";

    @ParameterizedTest
    @MethodSource("io.github.waymark.it.Mavens#all")
    void fileAndPomsTogetherDeclareTheMatrix(Maven maven) {
        Scene scene = scene("matrix.plan", maven);

        BuildOutcome shown = scene.run(
                        "matrix:list",
                        "matrix:show-config",
                        "matrix:jdks",
                        "matrix:show-config@nightly",
                        "-Dmatrix.env=ALL",
                        "-Dmatrix.key=timeout,goals,properties,labels,jdk",
                        "-Dmatrix.set.jdk17.timeout=90s")
                .succeeds();

        shown.prints("jdk25-strict").prints("gate,nightly").prints("warnings are errors");
        shown.prints("report")
                .prints("after all others")
                .printsNot("never-used")
                .printsNot("WARN");
        shown.prints("timeout: 90s").prints("# -Dmatrix.set.jdk17.timeout").prints("# the name");
        shown.prints("goals: test").prints("# matrix.yaml:8:10");
        shown.prints("properties.strict: high").prints("# company/pom.xml");
        shown.prints("labels: gate, nightly").prints("# company/pom.xml:20, pom.xml:48");
        shown.prints(System.getProperty("java.version"));
        assertTrue(shown.text().matches("(?s).*timeout: 10m +# company/pom\\.xml:\\d+.*"), shown.text());
        // What only one execution is configured with.
        assertTrue(shown.text().matches("(?s).*\\(nightly\\).*timeout: 7m +# pom\\.xml:\\d+.*"), shown.text());
    }

    @Test
    void programsGetListsFilesAndTheOutputOfAStep() {
        Scene scene = scene("matrix.github", Mavens.main());
        Path outputs = Ground.write(scene.folder().resolve("outputs"), "before=1\n");

        scene.run("-q", PLUGIN + "github", "-Dmatrix.runners=linux=ubuntu-24.04")
                .environment("GITHUB_OUTPUT", outputs.toString())
                .succeeds()
                .prints("{\"include\":[{\"env\":\"jdk17\",\"jdk\":\"17\",\"distribution\":\"temurin\"")
                .printsNot("zoneutc");
        scene.run("-q", PLUGIN + "list", "-Dmatrix.format=names", "-Dmatrix.output=names.txt")
                .environment("MATRIX_FACTORS", "strict")
                .succeeds();
        scene.run("-q", PLUGIN + "schema", "-Dmatrix.schema=result", "-Dmatrix.output=result.schema.json")
                .succeeds();
        BuildOutcome tree = scene.run(PLUGIN + "list", "-Dmatrix.format=tree", "-Dmatrix.env=report")
                .environment("MATRIX_WITH_DEPENDS", "true")
                .environment("MATRIX_SKIP", "jdk25-s")
                .succeeds();

        assertTrue(Ground.read(outputs).startsWith("before=1\nmatrix={\"include\":["), Ground.read(outputs));
        assertTrue(Ground.read(outputs).contains("\"os\":\"ubuntu-24.04\""));
        assertEquals("jdk25-strict\n", Ground.read(scene.folder().resolve("names.txt")));
        assertTrue(Ground.read(scene.folder().resolve("result.schema.json")).contains("\"exitCode\""));
        tree.prints("[INFO] report\n[INFO]    jdk17")
                .prints("jdk25-strict skipped: its name starts with a match of jdk25-s");
    }

    @Test
    void inASubFolderTheMatrixOfTheRootHolds() {
        Scene scene = scene("matrix.sub", Mavens.main());

        scene.maven()
                .in(scene.folder().resolve("clock"))
                .goals("matrix:list")
                .succeeds()
                .prints("jdk25-strict");
    }

    @Test
    void whatIsMistypedIsToldWithItsPlace() {
        Scene scene = scene("matrix.typo", Mavens.main());

        BuildOutcome unknown = scene.run("matrix:list", "-Dmatrix.env=jkd17").fails();
        Ground.write(scene.folder().resolve("newer.yaml"), "requires: {plugin: '>=99'}\n");
        BuildOutcome newer = scene.run("matrix:list")
                .environment("MATRIX_FILE", "newer.yaml")
                .fails();
        BuildOutcome gone = scene.run("matrix:list", "-Dmatrix.file=gone.yaml").fails();
        scene.run("matrix:list", "-Dmatrix.file=gone.yaml", "-Dmatrix.skip")
                .succeeds()
                .prints("skipped: matrix.skip is set");

        unknown.prints("There is no environment 'jkd17'.").prints("Did you mean 'jdk17'?");
        newer.prints("requires matrix-maven-plugin >=99").prints("where: newer.yaml:1:20");
        gone.prints("The file does not exist.").prints("where: -Dmatrix.file=");
        for (BuildOutcome outcome : new BuildOutcome[] {unknown, newer, gone}) {
            outcome.prints("why:").prints("fix:").printsNot("\tat ").printsNot("Exception:");
        }
    }

    @Test
    void aProjectWithoutAMatrixGetsAFirstOne() {
        Path folder = Ground.project("matrix-init");
        Sample.named("single").group("matrix.init").in(folder);
        Ground.write(folder.resolve(".github/workflows/ci.yml"), "jobs: {a: {strategy: {matrix: {java: [21, 99]}}}}\n");
        Maven maven = Mavens.main();

        maven.in(folder).goals(PLUGIN + "list").fails().prints("mvn matrix:init");
        BuildOutcome list = maven.in(folder)
                .goals(PLUGIN + "init", PLUGIN + "list")
                .succeeds()
                .prints("wrote");
        maven.in(folder).goals(PLUGIN + "init").fails().prints("The file exists already.");

        list.prints("jdk99").prints("missing: no JDK 99 found").prints("jdk21");
    }

    @Test
    void jdksAndASelectionNeedNoProject() {
        Path folder = Ground.project("matrix-without-pom");
        Path broken = Ground.existing(folder.resolve("broken"));

        BuildOutcome jdks = Mavens.main()
                .in(folder)
                .goals("-q", PLUGIN + "jdks", "-Dmatrix.jdks=broken", "-Dmatrix.format=json")
                .succeeds();
        BuildOutcome list = Mavens.main()
                .in(folder)
                .goals(PLUGIN + "list", "-Dmatrix.env=jdk{17,98}")
                .succeeds();

        jdks.prints("\"version\": \"" + System.getProperty("java.version") + "\"");
        jdks.prints("\"home\": \"" + broken + "\"").prints("\"reason\": \"it has no bin/java\"");
        list.prints("jdk98").prints("missing: no JDK 98 found");
        assertFalse(Files.exists(folder.resolve("target")), "something was written");
    }

    private static Scene scene(String name, Maven maven) {
        return Scene.of(name, "matrix", maven);
    }
}
