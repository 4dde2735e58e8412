package io.github.waymark.configuration.check;

import java.util.List;
import java.util.Optional;

/** The Maven profiles that are not active in the build and add dependencies, which may have options of their own. */
public interface InactiveProfiles {

    /** The profiles, in the order of the POM, before those of its parents. */
    List<InactiveProfile> all();

    /**
     * The options that the class path has with a profile, which the caller closes.
     *
     * @return empty if none of its dependencies is available without a download
     */
    Optional<ProfileOptions> with(InactiveProfile profile);

    /** No profiles. */
    static InactiveProfiles none() {
        return new InactiveProfiles() {
            @Override
            public List<InactiveProfile> all() {
                return List.of();
            }

            @Override
            public Optional<ProfileOptions> with(InactiveProfile profile) {
                return Optional.empty();
            }
        };
    }
}
