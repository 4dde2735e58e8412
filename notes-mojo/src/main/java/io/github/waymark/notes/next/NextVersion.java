package io.github.waymark.notes.next;

import io.github.waymark.notes.Note;
import io.github.waymark.notes.Release;
import io.github.waymark.notes.Scan;
import io.github.waymark.notes.text.NoteText;
import io.github.waymark.version.Bump;
import io.github.waymark.version.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The version of the next release: the last release, raised as the sections of the notes since then require.
 *
 * <p>The last release is the last tagged release of the branch, with or without notes. If it is a pre-release, the next version is its
 * final release, unless the notes require a higher version.
 *
 * @param version the next version
 * @param base the last release; empty if there is none
 * @param bump the part of the version that the notes raise; empty if no note requires a release
 * @param because the reasons
 */
public record NextVersion(Version version, Optional<Version> base, Optional<Bump> bump, List<String> because) {

    public NextVersion {
        because = List.copyOf(because);
    }

    /** Determines which part of the version a section raises. */
    public static final class Policy {

        private final Map<String, String> bumps;
        private final boolean zeroMajor;

        /**
         * Creates a policy.
         *
         * @param bumps {@code major}, {@code minor} or {@code patch} by section; other sections raise nothing
         * @param zeroMajor whether a major change before 1.0.0 leads to 1.0.0, and not to the next minor version
         */
        public Policy(Map<String, String> bumps, boolean zeroMajor) {
            this.bumps = Map.copyOf(bumps);
            this.zeroMajor = zeroMajor;
        }

        private @Nullable Bump bump(String section, @Nullable Version base) {
            String word = bumps.get(section);
            if (word == null || word.equals("none")) {
                return null;
            }
            Bump bump = Bump.valueOf(word.toUpperCase(Locale.ROOT));
            boolean early = base == null || base.major() == 0;
            return bump == Bump.MAJOR && early && !zeroMajor ? Bump.MINOR : bump;
        }
    }

    /**
     * Calculates the next version.
     *
     * @param scan a scan of the branch, with unreleased notes
     * @param reading reads the text of a note
     */
    public static NextVersion of(Scan scan, Policy policy, Function<Note, NoteText> reading) {
        Optional<Version> base = scan.latest().flatMap(Release::version);
        List<String> because = new ArrayList<>();
        because.add(scan.latest()
                .map(release -> "the last release is " + release.heading())
                .orElse("there is no release yet"));
        Bump strongest = null;
        for (Release release : scan.releases()) {
            if (!release.released()) {
                for (Note note : release.notes()) {
                    strongest = strongest(strongest, note, policy, base.orElse(null), reading, because);
                }
            }
        }
        if (strongest == null) {
            because.add("no note since then requires a higher version");
        }
        return new NextVersion(version(base, strongest), base, Optional.ofNullable(strongest), because);
    }

    private static @Nullable Bump strongest(
            @Nullable Bump before,
            Note note,
            Policy policy,
            @Nullable Version base,
            Function<Note, NoteText> reading,
            List<String> because) {
        Bump strongest = before;
        NoteText text = reading.apply(note);
        if (text.version().isPresent()) {
            // An imported note is new to git, but describes a past release.
            return before;
        }
        for (Map.Entry<String, ?> section : text.sections().entrySet()) {
            Bump bump = policy.bump(section.getKey(), base);
            if (bump != null && (strongest == null || bump.compareTo(strongest) > 0)) {
                strongest = bump;
                because.add(section.getKey() + " in " + note.path() + " requires a "
                        + bump.name().toLowerCase(Locale.ROOT) + " release");
            }
        }
        return strongest;
    }

    private static Version version(Optional<Version> base, @Nullable Bump bump) {
        if (base.isEmpty()) {
            return Version.ZERO.raised(bump == null ? Bump.PATCH : bump);
        }
        if (bump != null) {
            return base.get().raised(bump);
        }
        return base.get().preRelease().isPresent() ? base.get().finalRelease() : base.get();
    }
}
