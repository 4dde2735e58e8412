package io.github.waymark.notes.announce;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.waymark.notes.Release;
import io.github.waymark.notes.Scan;
import io.github.waymark.version.TagReading;
import io.github.waymark.version.Version;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AnnouncedReleaseTest {

    private static Release release(String name, String commit, boolean tagged) {
        Optional<Version> version = Version.read(name) instanceof TagReading.Release known
                ? Optional.of(known.version())
                : Optional.empty();
        return new Release(
                name,
                version.filter(one -> tagged),
                tagged ? Optional.of("v" + name) : Optional.empty(),
                Optional.of(commit),
                Optional.empty(),
                List.of());
    }

    private static Scan scan(String head, Release... releases) {
        return new Scan(Optional.of("main"), Optional.of(head), List.of(releases), Optional.empty(), List.of());
    }

    @Test
    void theReleaseOfTheCommitIsAnnouncedAndElseTheNewest() {
        Release newest = release("1.1.0", "b", true);
        Release older = release("1.0.0", "a", true);

        assertEquals(Optional.of(older), AnnouncedRelease.current(scan("a", newest, older)));
        assertEquals(
                Optional.of(newest),
                AnnouncedRelease.current(scan("c", release("1.1.0-1", "c", false), newest, older)));
        assertEquals(Optional.empty(), AnnouncedRelease.current(scan("c", release("0.0.0", "c", false))));
    }

    @Test
    void aReleaseIsNamedByItsNameItsTagOrItsVersion() {
        Release release = release("1.1.0", "b", true);
        Scan scan = scan("c", release);

        for (String name : List.of("1.1.0", "v1.1.0", "1.1")) {
            assertEquals(Optional.of(release), AnnouncedRelease.named(scan, name), name);
        }
        assertEquals(Optional.empty(), AnnouncedRelease.named(scan, "1.1.1"));
    }
}
