package io.github.waymark.matrix.jdk;

import java.util.List;
import java.util.Optional;

/**
 * The JDKs that were found on this machine.
 *
 * @param usable the best first
 * @param rejected those that can't be used, in the order in which they were found
 */
public record Jdks(List<Jdk> usable, List<RejectedJdk> rejected) {

    public Jdks {
        usable = List.copyOf(usable);
        rejected = List.copyOf(rejected);
    }

    /** The best one that meets a requirement. */
    public Optional<Jdk> best(JdkRequirement requirement) {
        return usable.stream().filter(requirement::accepts).findFirst();
    }
}
