package io.github.waymark.it;

import io.github.waymark.matrix.result.EnvironmentResult;
import io.github.waymark.matrix.result.MatrixResult;
import io.github.waymark.matrix.result.ResultFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** The tests of two modules on the JDK that runs this test. */
final class KilledMatrix extends KilledGoal {

    KilledMatrix() {
        super("matrix:run", worked(project(), ""));
    }

    private static Scene project() {
        String jdk = "jdk" + Runtime.version().feature();
        return Scene.of("killed.goals.matrix", "matrix").file("matrix.yaml", """
                envs: [%s]
                base:
                  goals: [test]
                  mavenOpts: "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"
                """.formatted(jdk));
    }

    @Override
    MavenCall run() {
        return scene().run("matrix:run");
    }

    /** Nothing is deleted: the next run knows from what is there which processes were left. */
    @Override
    void prepare(int round) {}

    @Override
    Map<String, String> results() {
        Map<String, String> results = new TreeMap<>();
        Path folder = scene().folder().resolve("target/matrix");
        Path file = folder.resolve(ResultFile.NAME);
        results.put("result", Files.exists(file) ? summary(ResultFile.read(file)) : ABSENT);
        Path junit = folder.resolve("junit.xml");
        if (Files.exists(junit)) {
            results.put("tests", Pom.of(Ground.read(junit)).all("//testcase").size() + " tests");
        } else {
            results.put("tests", ABSENT);
        }
        return results;
    }

    private static String summary(MatrixResult result) {
        StringBuilder text = new StringBuilder(result.outcome().word());
        for (EnvironmentResult environment : result.envs()) {
            text.append(", ").append(environment.name()).append(' ');
            text.append(environment.outcome().word()).append(' ');
            text.append(environment.tests().run()).append(" tests of ");
            text.append(environment.modules().stream()
                    .map(EnvironmentResult.ModuleResult::id)
                    .toList());
        }
        return text.toString();
    }

    /** The result of an earlier run is deleted first, and that of this one is written as its environments end. */
    @Override
    boolean isMeantime(String result) {
        return result.equals(ABSENT);
    }
}
