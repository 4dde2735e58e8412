package io.github.waymark.constraints.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.constraint.Coordinates;
import io.github.waymark.problem.ProblemException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyReaderTest {

    @Test
    void aWholePolicyIsRead() {
        Policy policy = PolicyReader.read("""
                own: [com.acme, "com.acme.*:*"]
                minimumAge: 3
                preReleases: true
                families:
                  jackson: ["com.fasterxml.jackson*:*"]
                """, "policy.yaml");

        assertTrue(policy.isOwn(Coordinates.of("com.acme", "a")));
        assertTrue(policy.isOwn(Coordinates.of("com.acme.b", "a")));
        assertEquals(3, policy.minimumAge());
        assertEquals(
                Optional.of("jackson"), policy.family(Coordinates.of("com.fasterxml.jackson.core", "jackson-core")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "minimunAge: 3 | policy.yaml:1 | did you mean 'minimumAge'",
                "minimumAge: soon | policy.yaml:1 | not a number of days",
                "branches: [{match: a, others: huge}] | policy.yaml:1 | one of none, patch, minor and major",
                "branches: [{others: none}] | policy.yaml:1 | key 'match' is missing",
                "own: com.acme | policy.yaml:1 | a list is expected",
                "ignore: [{coordinates: 'a:b'}] | policy.yaml:1 | key 'reason' is missing",
                "{own: [com.acme], own: [org.acme]} | policy.yaml:1 | 'own' is given twice",
                "own: [*anchor] | policy.yaml:1 | anchor"
            })
    void whatCantBeUnderstoodIsToldWithItsLine(String text, String where, String why) {
        ProblemException e = assertThrows(ProblemException.class, () -> PolicyReader.read(text, "policy.yaml"));

        assertTrue(e.getMessage().contains(where), e.getMessage());
        assertTrue(e.getMessage().contains(why), e.getMessage());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "minimunAge: 3 | Valid keys: own, minimumAge, | minimumAge: 3",
                "minimumAge: soon | Write a number such as 7. | minimumAge: 7",
                "preReleases: perhaps | Write true or false. | preReleases: true",
                "branches: [{match: a, others: huge}] | Write one of none, patch, minor and major. | branches: [{match: a, others: minor}]",
                "branches: [{others: none}] | Add `match: …` to the entry. | branches: [{match: main, others: none}]",
                "own: com.acme | Write it as a list: `[…]`. | own: [com.acme]",
                "own: [[com.acme]] | Write one text. | own: [com.acme]",
                "branches: [main] | Write it as keys with values: `{key: value}`. | branches: [{match: main, others: none}]",
                "boms: ['com.acme:*'] | Write it as org.acme:platform. | boms: [org.acme:platform]",
                "own: ['a:b:c:d:e'] | Write it as org.slf4j:slf4j-api, or org.slf4j:* for a family | own: ['org.slf4j:*']",
                "ignore: [{coordinates: 'a:b', versions: '[1', reason: bad}] | Write it as [1.2,2.0), | ignore: [{coordinates: 'a:b', versions: '[1.2,2.0)', reason: bad}]",
            })
    void eachFixIsRightWhenItIsApplied(String text, String fix, String repaired) {
        ProblemException e = assertThrows(ProblemException.class, () -> PolicyReader.read(text, "policy.yaml"));

        assertTrue(e.problems().get(0).fix().contains(fix), e.getMessage());
        PolicyReader.read(repaired, "policy.yaml");
    }
}
