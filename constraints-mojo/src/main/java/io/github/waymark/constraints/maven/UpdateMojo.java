package io.github.waymark.constraints.maven;

import io.github.waymark.constraint.Constraint;
import io.github.waymark.constraint.Coordinates;
import io.github.waymark.constraint.CoordinatesPattern;
import io.github.waymark.constraint.ListText;
import io.github.waymark.constraint.MalformedException;
import io.github.waymark.constraints.advisory.Advisories;
import io.github.waymark.constraints.policy.Limit;
import io.github.waymark.constraints.policy.Policy;
import io.github.waymark.constraints.update.ListUpdate;
import io.github.waymark.maven.goal.EnumParameter;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Updates the versions of the list as far as the policy of its branch allows.
 *
 * <p>It changes only the versions in the list, and writes a report with the size and date of each update. With {@code constraints.prove},
 * it first builds a temporary worktree with the proposed list. If this fails, it finds the failing proposals by bisection, and holds them
 * back with the reason. With {@code constraints.commit}, the change is committed to a separate branch, and the working tree is not
 * touched. The goal never pushes.
 */
@Mojo(name = "update", requiresProject = false, aggregator = true, threadSafe = true)
public final class UpdateMojo extends ProposingMojo {

    /** How far libraries of others may be updated, instead of the policy: {@code none}, {@code patch}, {@code minor}, {@code major}. */
    @Parameter(property = "constraints.limit")
    private @Nullable String limit;

    /** The minimum number of days since the release of a version, instead of the policy. */
    @Parameter(property = "constraints.minimumAge")
    private @Nullable Integer minimumAge;

    /** The entries to update, {@code groupId:artifactId} with {@code *} for any characters, separated by commas; by default all. */
    @Parameter(property = "constraints.only")
    private @Nullable List<String> only;

    /** The branch of the commit; with {@code constraints.proposals=family}, followed by the name of the family. */
    @Parameter(property = "constraints.branch", defaultValue = "constraints/update")
    private String branch = "constraints/update";

    /** {@code one} commit for all proposals, or one per {@code family}, each on its own branch. */
    @Parameter(property = "constraints.proposals", defaultValue = "one")
    private String proposals = "one";

    /**
     * Proposes only the smallest updates that fix known vulnerabilities, whatever the limits and the minimum age of the policy are. Needs
     * {@code constraints.advisories}.
     */
    @Parameter(property = "constraints.security", defaultValue = "false")
    private boolean security;

    @Override
    protected void run() {
        PerProposal per = EnumParameter.of("constraints.proposals", proposals, PerProposal.values());
        propose(new Search() {
            @Override
            ListUpdate update(ListUpdate update, Advisories known) {
                return security ? update.forSecurity(required(known)) : update;
            }

            @Override
            List<Constraint> entries(ListText text) {
                return chosen(text);
            }

            @Override
            String branch() {
                return branch;
            }

            @Override
            PerProposal commits() {
                return per;
            }
        });
    }

    private static Advisories required(Advisories known) {
        if (known == Advisories.NONE) {
            throw new ProblemException(
                    new Problem(
                            "No advisories are set.",
                            "constraints.security",
                            "Known vulnerabilities are looked up in a database of advisories.",
                            "Set a folder, a ZIP file or a URL in the format of OSV: -Dconstraints.advisories=advisories.zip."));
        }
        return known;
    }

    private List<Constraint> chosen(ListText text) {
        List<CoordinatesPattern> patterns = (only == null ? List.<String>of() : only)
                .stream().map(UpdateMojo::pattern).toList();
        return text.content().items(Constraint.class).stream()
                .filter(entry -> patterns.isEmpty()
                        || patterns.stream()
                                .anyMatch(pattern -> pattern.matches(Coordinates.of(
                                        entry.pattern().groupId(),
                                        entry.pattern().artifactId()))))
                .toList();
    }

    private static CoordinatesPattern pattern(String text) {
        try {
            return CoordinatesPattern.parse(text.strip());
        } catch (MalformedException e) {
            throw new ProblemException(
                    new Problem("constraints.only is not well-formed.", "constraints.only", e.reason() + ".", e.fix()));
        }
    }

    @Override
    Policy changed(Policy read) {
        Optional<Limit> others =
                Optional.ofNullable(limit).map(word -> EnumParameter.of("constraints.limit", word, Limit.values()));
        return read.withLimits(others, Optional.ofNullable(minimumAge));
    }
}
