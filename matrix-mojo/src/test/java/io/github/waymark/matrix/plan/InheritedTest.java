package io.github.waymark.matrix.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.matrix.declare.Declaration;
import io.github.waymark.matrix.declare.SettingsLayer;
import io.github.waymark.matrix.environment.Environment;
import io.github.waymark.matrix.jdk.OperatingSystem;
import io.github.waymark.matrix.plan.settings.CommandLineOverrides;
import io.github.waymark.matrix.plan.settings.PlanContext;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.tree.Tree;
import io.github.waymark.yaml.YamlFile;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A parent speaks for many projects: what it declares filters what a project has, and never fails it. */
class InheritedTest {

    private static final String PARENT = "com.acme:parent:7";
    private static final String OWN = "envs: [jdk17]\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "labels: {gate: [jdk17, jdk25, 'jdk17-mvn4']}",
                "labels: {gate: 'jdk{17,25}'}",
                "exclude: [{jdk: 25}, {junit: latest}, {db: h2, jdk: 17}]",
                "include: [{junit: latest, timeout: 5m}, {jdk: 17, db: h2, timeout: 5m}]",
                "base: {depends: [lint, 'jdk8*']}",
                "env: {'jdk25*': {timeout: 5m}}",
            })
    void whatAParentNamesAndAProjectDoesNotHaveFailsNothing(String parent) {
        Matrix matrix = matrix(OWN, parent);

        assertEquals(
                List.of("jdk17"),
                matrix.environments().stream().map(Environment::name).toList());
        assertEquals(List.of(), matrix.notices());
    }

    @Test
    void whatMatchesApplies() {
        Environment environment = matrix(OWN, "labels: {gate: [jdk17, jdk25]}\ninclude: [{jdk: 17, timeout: 5m}]")
                .environments()
                .get(0);

        assertEquals(List.of("gate"), environment.labels());
        assertEquals(5, environment.executionPolicy().timeout().toMinutes());
    }

    @Test
    void aLabelOfTheParentThatSelectsNothingIsNoMistypedLabel() {
        ProblemException nothing = assertThrows(
                ProblemException.class,
                () -> matrix(OWN, "labels: {gate: jdk25}").plan(new Selection("", "", "gate", "", "", false)));

        assertTrue(nothing.getMessage().contains("No environment is selected."), nothing.getMessage());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "labels: {gate: jdk25}",
                "exclude: [{junit: latest}]",
                "base: {depends: lint}",
                "include: [{db: h2}]"
            })
    void theProjectsOwnMistakesFailAsBefore(String own) {
        assertThrows(ProblemException.class, () -> matrix(OWN + own, "base: {timeout: 5m}"));
    }

    private static Matrix matrix(String own, String parent) {
        Tree.Mapping joined = tree(own, "m.yaml").over(tree(parent, PARENT));
        return Matrix.of(
                Declaration.of(joined).withInherited(Set.of(PARENT)),
                CommandLineOverrides.of(SettingsLayer.NOTHING, Map.of(), ""),
                Planning.JDKS,
                new PlanContext(OperatingSystem.LINUX, "3.9.16", 8));
    }

    private static Tree.Mapping tree(String yaml, String name) {
        return (Tree.Mapping) YamlFile.read(yaml, name).root().orElseThrow();
    }
}
