package io.github.waymark.notes.body;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.waymark.notes.Release;
import io.github.waymark.notes.Scan;
import io.github.waymark.notes.ScanRange;
import io.github.waymark.notes.scan.Played;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FutureReleaseTest {

    @TempDir
    Path folder;

    @Test
    void theNextReleaseWithoutNotesIsNotThatOfTheReleaseBefore() {
        assertEquals(List.of("v1.1.0", "v1.0.0"), releases("note f1\ntag v1.0.0\ncommit more", "v1.1.0"));
    }

    @Test
    void aReleaseThatExistsIsNotAddedAgain() {
        assertEquals(List.of("v1.0.0"), releases("note f1\ntag v1.0.0", "1.0.0"));
        assertEquals(List.of("v1.1.0", "v1.0.0"), releases("note f1\ntag v1.0.0\nnote f2", "v1.1.0"));
    }

    private List<String> releases(String script, String as) {
        ScanRange range = new ScanRange(
                Optional.empty(), true, Optional.empty(), List.of(), true, Optional.of(as), Optional.empty(), false);
        Scan scan = Played.in(folder.resolve(as + script.hashCode()), script).scan(Played.standard(), range);
        return FutureRelease.in(scan, range, Played.standard()).releases().stream()
                .map(Release::name)
                .toList();
    }
}
