package io.github.waymark.matrix;

import io.github.waymark.fuzz.Fuzz;
import io.github.waymark.matrix.command.CommandTemplate;
import io.github.waymark.matrix.command.EnvironmentFile;
import io.github.waymark.matrix.declare.Declaration;
import io.github.waymark.matrix.expand.Braces;
import io.github.waymark.matrix.launch.MavenOptions;
import io.github.waymark.matrix.report.Results;
import io.github.waymark.matrix.result.Outcome;
import io.github.waymark.matrix.result.ResultFile;
import io.github.waymark.matrix.result.TestReports;
import io.github.waymark.matrix.run.child.EventTail;
import io.github.waymark.matrix.run.child.JobRecord;
import io.github.waymark.matrix.run.child.LogExcerpt;
import io.github.waymark.matrix.start.CiCommands;
import io.github.waymark.matrix.start.LicenceHeader;
import io.github.waymark.matrix.start.Workflows;
import io.github.waymark.tree.Tree;
import io.github.waymark.yaml.YamlFile;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every reader of this module gets changed samples of what it reads. */
class ReadersFuzzTest {

    private static final String WORKFLOW = """
        # Licensed to all.
        name: ci
        on: [push]
        jobs:
          build:
            strategy:
              matrix:
                java: [17, 21, '25-ea']
            steps:
              - uses: actions/setup-java@v4
                with: {java-version: '${{ matrix.java }}'}
              - run: mvn -B org.acme:a-maven-plugin:1.0:check
              - run: |
                  ./mvnw verify -Dx=y
        """;

    @TempDir
    private Path folder;

    private static String text(byte[] content) {
        return new String(content, StandardCharsets.UTF_8);
    }

    private Path file(String name, byte[] content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, content);
    }

    @Test
    void declarations() {
        Fuzz.of("matrix declarations", content -> {
                    YamlFile file = YamlFile.read(content, "matrix.yaml");
                    if (file.root().isEmpty() || !(file.root().get() instanceof Tree.Mapping)) {
                        return false;
                    }
                    return Declaration.of(file.root().get()).layers() != null;
                })
                .tries("""
                    version: 1
                    envs: ["jdk{17,25}", docs]
                    exclude: [{jdk: 17, junit: [latest, lowest]}, docs]
                    include: [{env: jdk26-ea, jdk: 26-ea}, {jdk: 25, timeout: 5m}]
                    base: {goals: "clean, verify", properties: {a.b: 1}, requires: {jdk: 17+}}
                    factors:
                      junit: {lowest: {args: [-U]}, latest: }
                      locked: {constraints: c.yaml}
                      empty:
                    env: {"jdk*": {exclusive: true}}
                    labels: {gate: jdk17}
                    """, "envs: jdk{17,21}\n");
    }

    @Test
    void braces() {
        Fuzz.of("braces of the matrix", content -> {
                    Braces.expand(text(content), "matrix.yaml:1", first -> List.of(first, first + 1));
                    return true;
                })
                .tries("jdk{17,21}-{a,b}", "jdk{8-21}", "jdk{17+}-maven{3.9,4.0{-rc,}}");
    }

    @Test
    void environmentFiles() {
        Fuzz.of("environment files", content -> {
                    EnvironmentFile.read(text(content), ".env");
                    return true;
                })
                .tries("# ours\nA=b\nexport C=\"d e\"\nF='g'\n");
    }

    @Test
    void commands() {
        Fuzz.of("commands of the matrix", content -> {
                    CommandTemplate.ofScript(text(content)).program();
                    CommandTemplate.ofLine(text(content)).program();
                    return true;
                })
                .refusing(IllegalArgumentException.class)
                .tries("- mvn -q verify -Dx='a b' \"c\"", "! java -version", "sh -c 'echo {a} $B'");
    }

    @Test
    void results() {
        Fuzz.of("results of a matrix", content -> {
                    ResultFile.text(ResultFile.read(file("result.json", content)));
                    return true;
                })
                .tries(ResultFile.text(Results.of("linux", Results.environment("jdk17", Outcome.OK, ""))));
    }

    @Test
    void testReports() {
        Fuzz.of("test reports", content -> {
                    file("a/target/surefire-reports/TEST-a.xml", content);
                    TestReports reports = TestReports.read(folder, "jdk17");
                    reports.count();
                    return reports.unreadable().isEmpty();
                })
                .tries("""
                    <?xml version="1.0" encoding="UTF-8"?>
                    <testsuite name="a.BTest" time="0.1" tests="3" errors="0" skipped="1" failures="1">
                      <properties><property name="java.version" value="17.0.1"/><property name="java.home" value="/j"/></properties>
                      <testcase name="one" classname="a.BTest" time="0.01"/>
                      <testcase name="two" classname="a.BTest" time="1,000.01"><failure message="m" type="t"><![CDATA[at a.B]]></failure></testcase>
                      <testcase name="three" classname="a.BTest"><skipped message="no"/></testcase>
                    </testsuite>
                    """);
    }

    @Test
    void eventsOfChildren() {
        Fuzz.of("events of children", content -> {
                    JobRecord record = new JobRecord();
                    new EventTail(file("events", content), record::add).poll();
                    return true;
                })
                // Each of tens of thousands of lines that are no event is an exception.
                .allowing(2, 512)
                .tries("""
                    {"event":"start","at":1,"jdk":{"version":"17","home":"/j"},"modules":2}
                    {"event":"module","at":2,"module":"a","outcome":"success","millis":12}
                    {"event":"goal","at":3,"module":"a","goal":"surefire:test","outcome":"failure","message":"m","environment":"jdk17"}
                    {"event":"end","at":4}
                    """);
    }

    @Test
    void logs() {
        Fuzz.of("logs of children", content -> {
                    LogExcerpt.of(file("log", content));
                    return true;
                })
                .tries("[INFO] a\n[ERROR] Failed to execute goal a:b:1:c: m\n[ERROR]\n[ERROR] -> [Help 1]\n");
    }

    @Test
    void workflows() throws IOException {
        Fuzz.of("workflows", content -> {
                    file(".github/workflows/ci.yml", content);
                    CiCommands.of(folder);
                    LicenceHeader.of(folder);
                    return !Workflows.of(folder).releases().isEmpty();
                })
                .tries(WORKFLOW);
    }

    /** Maven itself reads them, and refuses what isn't UTF-8. */
    @Test
    void optionsOfMaven() {
        Fuzz.of("options of Maven", content -> {
                    file(".mvn/maven.config", content);
                    MavenOptions.ofProject(folder);
                    return true;
                })
                .refusing(MalformedInputException.class)
                .tries("-Dx=y\n-B -ntp\n# no\n");
    }
}
