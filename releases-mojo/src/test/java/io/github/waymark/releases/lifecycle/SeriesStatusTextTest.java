package io.github.waymark.releases.lifecycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.waymark.problem.ProblemException;
import io.github.waymark.releases.series.Phase;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SeriesStatusTextTest {

    private static final String TEXT = """
            ---
            # Newest first.
            - name: b
              status: development  # since May
              next-phase:  # planned: see the calendar
                status: maintained
                date: 2026-09-30
              # its key
              signing-key: {key: abc}
            - name: a
              status: maintained
              next-phase:
                status: end of life
                date: 2027-04-28
              initial-release: 2025-10-01
            """;

    @Test
    void aSeriesIsAddedAboveAllOthersAndCommentsStay() {
        assertEquals(
                TEXT.replace("- name: b\n", "- name: c\n  release-id: 2027.1\n  status: future\n- name: b\n"),
                new SeriesStatusText(TEXT)
                        .add("c", Optional.of("2027.1"), Phase.FUTURE)
                        .text());
    }

    @Test
    void theFirstSeriesMakesTheFile() {
        assertEquals(
                "---\n- name: a\n  status: development\n",
                new SeriesStatusText("")
                        .add("a", Optional.empty(), Phase.DEVELOPMENT)
                        .text());
    }

    @Test
    void aTransitionChangesThePhaseAndTheNextOne() {
        assertEquals(
                TEXT.replace("status: development", "status: maintained").replace("""
              next-phase:  # planned: see the calendar
                status: maintained
                date: 2026-09-30
            """, """
              next-phase:
                status: unmaintained
            """.indent(0)),
                new SeriesStatusText(TEXT)
                        .enter("b", Phase.MAINTAINED, Optional.of(Phase.UNMAINTAINED), "2026-09-30")
                        .text());
    }

    @Test
    void theEndHasItsDayAndNoNextPhase() {
        assertEquals(
                """
            ---
            # Newest first.
            - name: b
              status: development  # since May
              next-phase:  # planned: see the calendar
                status: maintained
                date: 2026-09-30
              # its key
              signing-key: {key: abc}
            - name: a
              status: end of life
              eol-date: 2027-04-29
              initial-release: 2025-10-01
            """,
                new SeriesStatusText(TEXT)
                        .enter("a", Phase.END_OF_LIFE, Optional.empty(), "2027-04-29")
                        .text());
    }

    @Test
    void entriesInBracesAreChangedToo() {
        String text = "- {name: a, status: maintained, next-phase: {status: unmaintained, date: 2026-01-01}}\n";

        assertEquals(
                "- {name: a, status: unmaintained, next-phase: {status: end of life}}\n",
                new SeriesStatusText(text)
                        .enter("a", Phase.UNMAINTAINED, Optional.of(Phase.END_OF_LIFE), "2026-01-01")
                        .text());
        assertEquals(
                "- {name: a, status: end of life, eol-date: 2026-01-01}\n",
                new SeriesStatusText(text)
                        .enter("a", Phase.END_OF_LIFE, Optional.empty(), "2026-01-01")
                        .text());
    }

    @Test
    void aListInBracketsIsAProblem() {
        assertThrows(
                ProblemException.class,
                () -> new SeriesStatusText("[{name: a, status: future}]\n").add("b", Optional.empty(), Phase.FUTURE));
    }
}
