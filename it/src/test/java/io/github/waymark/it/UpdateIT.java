package io.github.waymark.it;

import static io.github.waymark.it.SmallRepository.dependencies;
import static io.github.waymark.it.SmallRepository.dependency;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The bot, as it runs at night: on a project of two modules, with libraries whose new versions work or break something. */
class UpdateIT {

    private static final String LIST = """
            # what we tested together
            ub.lang:commons-lang3===3.12.0
            ub.cli:cli===1.0
            ub.logback:logback-classic===1.2.11  # the binder of slf4j
            ub.text:text===1.0
            ub.core:core===1.0
            ub.w:w===4.0
            """;

    static List<Maven> mavens() {
        return Boolean.getBoolean("waymark.it.all") ? Mavens.all() : List.of(Mavens.main());
    }

    private static SmallRepository libraries(Path folder) {
        return new SmallRepository(folder)
                .library("ub.logback:logback-classic:1.2.11", List.of(), List.of("""
                                package org.slf4j.impl;
                                public class StaticLoggerBinder {
                                    public static String getSingleton() {
                                        return "logback";
                                    }
                                }
                                """))
                .library(
                        "ub.logback:logback-classic:1.6.6",
                        List.of(),
                        List.of("package ch.qos.logback.classic.spi; public class LogbackServiceProvider {}"))
                .library("ub.text:text:1.0", List.of(), List.of(text("a-b")))
                .library("ub.text:text:1.1", List.of(), List.of(text("a b")))
                .library(
                        "ub.core:core:1.0",
                        List.of(),
                        List.of("package core; public class Core { public void open() {} }"))
                .library(
                        "ub.core:core:1.1",
                        List.of(),
                        List.of("package core; public class Core { public void start() {} }"))
                .library(
                        "ub.helper:helper:1.0",
                        List.of("ub.core:core:1.0"),
                        List.of("package helper; public class Helper { void help() { new core.Core().open(); } }"),
                        dependencies(dependency("ub.core:core:1.0")))
                .jars("ub.lang:commons-lang3", List.of("3.12.0", "3.20.0"))
                .jars("ub.cli:cli", List.of("1.0", "1.1"))
                .jars("ub.w:w", List.of("4.0", "4.1"))
                .metadata("ub.logback:logback-classic", List.of("1.2.11", "1.6.6"))
                .metadata("ub.text:text", List.of("1.0", "1.1"))
                .metadata("ub.core:core", List.of("1.0", "1.1"))
                .metadata("ub.lang:commons-lang3", List.of("3.12.0", "3.20.0"))
                .metadata("ub.cli:cli", List.of("1.0", "1.1"))
                .metadata("ub.w:w", List.of("4.0", "4.1"));
    }

    private static String text(String joined) {
        return "package text; public class Text { public static String joined() { return \"" + joined + "\"; } }";
    }

    private static void module(Path project, String name, String... dependencies) {
        Ground.write(project.resolve(name + "/pom.xml"), """
                <project>
                  <modelVersion>4.0.0</modelVersion>
                  <parent><groupId>hard.cases</groupId><artifactId>cases</artifactId><version>1</version></parent>
                  <artifactId>%s</artifactId>
                  %s
                </project>
                """.formatted(name, dependencies(dependencies)));
    }

    private static Path project(Path folder, SmallRepository repository) {
        Path project = folder.resolve("project");
        Sample.named("constraints")
                .word("repository", repository.element())
                .word("modules", "<module>web</module><module>batch</module>")
                .in(project);
        module(project, "web", dependency("ub.logback:logback-classic:1.2.11"), dependency("ub.cli:cli:1.0"));
        Ground.write(project.resolve("web/src/main/java/web/Web.java"), """
                package web;

                import org.slf4j.impl.StaticLoggerBinder;

                public class Web {
                    public String logger() {
                        return StaticLoggerBinder.getSingleton();
                    }
                }
                """);
        module(
                project,
                "batch",
                dependency("ub.lang:commons-lang3:3.12.0"),
                dependency("ub.text:text:1.0"),
                dependency("ub.helper:helper:1.0"),
                dependency("ub.w:w:[4.0,4.1)"),
                dependency(
                        "org.junit.jupiter:junit-jupiter:" + System.getProperty("waymark.it.junit"),
                        "<scope>test</scope>"));
        Ground.write(project.resolve("batch/src/test/java/batch/BatchTest.java"), """
                package batch;

                import static org.junit.jupiter.api.Assertions.assertEquals;

                import org.junit.jupiter.api.Test;

                class BatchTest {
                    @Test
                    void joins() {
                        assertEquals("a-b", text.Text.joined());
                    }
                }
                """);
        Ground.write(project.resolve("list.txt"), LIST);
        Ground.write(project.resolve(".gitignore"), "target/\n");
        return project;
    }

    @ParameterizedTest
    @MethodSource("mavens")
    void exactlyTheUpdatesThatBreakSomethingAreHeldBackEachWithWhatItBreaks(Maven maven) throws IOException {
        Path folder = Ground.project("update/" + maven.version());
        maven.repository().forget("ub");
        SmallRepository repository = libraries(folder.resolve("repository"));
        for (Path pom : Ground.below(folder)
                .filter(path -> path.toString().endsWith(".pom"))
                .toList()) {
            Files.setLastModifiedTime(pom, FileTime.from(Instant.parse("2026-01-02T00:00:00Z")));
        }
        Path project = project(folder, repository);
        Git git = Git.init(project).play("commit One");

        BuildOutcome bot = maven.in(project)
                .goals("-o", "-Daether.offline.protocols=file")
                .goals("io.github.waymark:constraints-maven-plugin:" + Ground.told("version") + ":update")
                .goals("-Dconstraints=list.txt", "-Dconstraints.commit=true")
                .goals("-Dconstraints.prove=verify -Daether.offline.protocols=file")
                .goals("-Dconstraints.format=markdown", "-Dconstraints.output=target/update.md")
                .environment("CI", "")
                .succeeds();

        bot.prints("committed ").prints("on constraints/update");
        String report = Ground.read(project.resolve("target/update.md"));
        String held = report.substring(report.indexOf("## Held back"));
        assertHeld(
                held,
                "ub.logback:logback-classic 1.2.11 -> 1.6.6: package org.slf4j.impl does not exist (Web.java:3) (prove-");
        assertHeld(held, "ub.text:text 1.0 -> 1.1: BatchTest.joins:10 expected: &lt;a-b> but was: &lt;a b> (prove-");
        assertHeld(
                held,
                "ub.core:core 1.0 -> 1.1: helper.Helper of ub.helper:helper 1.0 uses core.Core.open(), which ub.core:core 1.1 doesn't have");
        assertHeld(held, "ub.w:w 4.0 -> 4.1: ub.w:w [4.0,4.1) is required by hard.cases:batch");
        for (String good : List.of("ub.lang:commons-lang3", "ub.cli:cli")) {
            assertFalse(held.contains("- " + good + " "), held);
        }
        assertTrue(report.contains("| ub.cli:cli | 1.0 | 1.1 | minor | 2026-01-02 |"), report);
        assertTrue(report.contains("what the classes of web use, because they are not compiled"), report);
        assertEquals(LIST, Ground.read(project.resolve("list.txt")));
        assertEquals(
                LIST.replace("3.12.0", "3.20.0").replace("cli===1.0", "cli===1.1"),
                git.git("show", "constraints/update:list.txt"));
        String message = git.git("log", "-1", "--format=%B", "constraints/update");
        assertTrue(message.contains("\nProved-By: verify -Daether.offline.protocols=file\n"), message);
        assertEquals("", git.git("status", "--porcelain"));
        assertEquals(1, git.git("worktree", "list").lines().count());
    }

    /** The same on every Maven, with as little as possible: one update that passes, and one with which nothing can be resolved. */
    @ParameterizedTest
    @MethodSource("io.github.waymark.it.Mavens#all")
    void whatPassesIsCommittedOnEachMaven(Maven maven) {
        Path folder = Ground.project("update-small/" + maven.version());
        maven.repository().forget("ub");
        SmallRepository repository = new SmallRepository(folder.resolve("repository"))
                .jars("ub.cli:cli", List.of("1.0", "1.1"))
                .jars("ub.w:w", List.of("4.0", "4.1"))
                .metadata("ub.cli:cli", List.of("1.0", "1.1"))
                .metadata("ub.w:w", List.of("4.0", "4.1"));
        Path project = folder.resolve("project");
        Sample.named("constraints")
                .word(
                        "repository",
                        repository.element()
                                + dependencies(dependency("ub.cli:cli:1.0"), dependency("ub.w:w:[4.0,4.1)")))
                .word("modules", "")
                .in(project);
        Ground.write(project.resolve("list.txt"), "ub.cli:cli===1.0\nub.w:w===4.0\n");
        Ground.write(project.resolve(".gitignore"), "target/\n");
        Git git = Git.init(project).play("commit One");

        maven.in(project)
                .goals("-o", "-Daether.offline.protocols=file")
                .goals("io.github.waymark:constraints-maven-plugin:" + Ground.told("version") + ":update")
                .goals("-Dconstraints=list.txt", "-Dconstraints.commit=true")
                .goals("-Dconstraints.prove=validate -Daether.offline.protocols=file")
                .environment("CI", "")
                .succeeds()
                .prints("held back: ub.w:w 4.0 -> 4.1: ub.w:w [4.0,4.1) is required by hard.cases:cases");

        assertEquals("ub.cli:cli===1.1\nub.w:w===4.0\n", git.git("show", "constraints/update:list.txt"));
    }

    private static void assertHeld(String held, String line) {
        assertTrue(held.contains("- " + line), () -> "not held back: " + line + "\n" + held);
    }
}
