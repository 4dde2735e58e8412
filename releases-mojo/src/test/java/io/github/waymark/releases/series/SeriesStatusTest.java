package io.github.waymark.releases.series;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.yaml.YamlFile;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SeriesStatusTest {

    private static SeriesStatus read(String text) {
        return SeriesStatus.of(YamlFile.read(text, "status.yaml").root().orElseThrow());
    }

    @Test
    void aSeriesHasItsDatesItsNextPhaseAndItsKey() {
        Series series = read("""
                - name: gazpacho
                  release-id: 2026.1
                  status: maintained
                  slurp: yes
                  initial-release: 2026-04-01
                  next-phase:
                    status: unmaintained
                    date: 2027-10-27
                  signing-key:
                    key: b8e9315f
                    start: 2025-10-06
                    end: present
                """).find("gazpacho").orElseThrow();

        assertTrue(series.skipsPrevious());
        assertEquals(Optional.of("2026-04-01"), series.initialRelease());
        assertEquals(
                Optional.of(new NextPhase(Optional.of(Phase.UNMAINTAINED), Optional.of("2027-10-27"))), series.next());
        assertEquals(
                Optional.of(new SigningKey("b8e9315f", Optional.of("2025-10-06"), Optional.of("present"))),
                series.signingKey());
    }

    @Test
    void whatASeriesDoesNotSayIsEmpty() {
        Series series = read("- {name: a, status: end of life, eol-date: 2026-04-29, next-phase: {status: }}\n")
                .all()
                .get(0);

        assertFalse(series.skipsPrevious());
        assertEquals("a", series.id());
        assertEquals(Optional.of("2026-04-29"), series.endOfLife());
        assertEquals(Optional.empty(), series.initialRelease());
        assertEquals(Optional.of(new NextPhase(Optional.empty(), Optional.empty())), series.next());
        assertEquals(Optional.empty(), series.signingKey());
    }

    @Test
    void theSeriesOfIndependentDeliverablesIsAlwaysThere() {
        assertEquals(
                List.of("a", "independent"),
                read("- {name: a, status: maintained}\n").all().stream()
                        .map(Series::name)
                        .toList());
        assertEquals(
                List.of("_independent"),
                SeriesStatus.none("x").all().stream().map(Series::folder).toList());
    }
}
