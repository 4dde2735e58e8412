package io.github.waymark.configuration.check;

import io.github.waymark.configuration.option.OptionModel;
import io.github.waymark.finding.Finding;
import io.github.waymark.finding.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Weakens findings about unknown settings (CO03) that may be options of a dependency which an inactive Maven profile adds.
 *
 * <p>A setting that is an option of the dependency is known. If its jars are not in the local repository, a dependency whose name has the
 * first unknown part of the setting makes the finding a remark; other dependencies are mentioned.
 */
final class InactiveProfileRule {

    /** Shorter parts of names are in too many names of artifacts. */
    private static final int SHORTEST_PART = 3;

    private static final int SHOWN = 3;

    private final InactiveProfiles profiles;
    private final OptionModel model;

    InactiveProfileRule(InactiveProfiles profiles, OptionModel model) {
        this.profiles = profiles;
        this.model = model;
    }

    /** A setting that nothing on the class path knows. */
    record Unknown(CheckedSetting checked, SettingFinding finding) {}

    /** A dependency that may own a setting. */
    private record Owner(InactiveProfile profile, String dependency) {}

    /** The findings to report. */
    List<SettingFinding> review(List<Unknown> unknown) {
        if (unknown.isEmpty()) {
            return List.of();
        }
        List<Unknown> open = unknown;
        List<InactiveProfile> unread = new ArrayList<>();
        for (InactiveProfile profile : profiles.all()) {
            Optional<ProfileOptions> options = profiles.with(profile);
            if (options.isPresent()) {
                open = unknown(options.get(), open);
            }
            // What is in none of all jars of a profile is not one of its options.
            if (!options.map(ProfileOptions::complete).orElse(false)) {
                unread.add(profile);
            }
        }
        return open.stream().map(one -> weakened(one, unread)).toList();
    }

    /** The settings that are not known with a profile, either. */
    private static List<Unknown> unknown(ProfileOptions options, List<Unknown> unknown) {
        try (options) {
            FileMatcher matcher = new FileMatcher(options.read(), ValidationSettings.none());
            return unknown.stream().filter(one -> !isKnown(one, matcher)).toList();
        }
    }

    private static boolean isKnown(Unknown one, FileMatcher matcher) {
        Match match = matcher.match(one.checked.file(), one.checked.setting()).match();
        return !(match instanceof Match.Unknown || match instanceof Match.Foreign);
    }

    private SettingFinding weakened(Unknown one, List<InactiveProfile> unread) {
        Optional<Owner> owner = owner(one.checked, unread);
        if (owner.isPresent()) {
            return mayBeOf(one.finding, owner.get());
        }
        List<InactiveProfile> others =
                unread.stream().filter(profile -> !profile.onlyTests()).toList();
        // Where a name is close, the setting is a mistyped one of what is there.
        boolean close = one.finding.finding().level() == Level.ERROR;
        return close || others.isEmpty() ? one.finding : mentioned(one.finding, others);
    }

    private Optional<Owner> owner(CheckedSetting checked, List<InactiveProfile> all) {
        int known = model.knownLength(checked.name());
        String part = known < checked.name().size() ? checked.name().segments().get(known) : "";
        if (part.length() < SHORTEST_PART) {
            return Optional.empty();
        }
        for (InactiveProfile profile : all) {
            for (String dependency : profile.dependencies()) {
                String artifact = dependency.substring(dependency.indexOf(':') + 1);
                if (artifact.replace("-", "").toLowerCase(Locale.ROOT).contains(part)) {
                    return Optional.of(new Owner(profile, dependency));
                }
            }
        }
        return Optional.empty();
    }

    private static SettingFinding mayBeOf(SettingFinding found, Owner owner) {
        String id = owner.profile.id();
        return found.with(Optional.empty())
                .with(finding(
                        found,
                        "It may be an option of " + owner.dependency + ", which the Maven profile " + id
                                + " adds; the profile isn't active in this build.",
                        "Run the build with -P" + id + " to check the setting with the dependencies of the profile."))
                .at(Level.INFO);
    }

    private static SettingFinding mentioned(SettingFinding found, List<InactiveProfile> all) {
        List<String> ids =
                all.stream().map(InactiveProfile::id).distinct().limit(SHOWN).toList();
        boolean one = all.size() == 1;
        String names = ids.size() == 1
                ? ids.get(0)
                : all.size() > SHOWN
                        ? String.join(", ", ids) + " and others"
                        : String.join(", ", ids.subList(0, ids.size() - 1)) + " and " + ids.get(ids.size() - 1);
        return found.with(finding(
                found,
                found.finding().why() + " The Maven profile" + (one ? " " : "s ") + names + ", which "
                        + (one ? "isn't" : "aren't") + " active in this build, add" + (one ? "s" : "")
                        + " dependencies that may own it.",
                found.finding().fix() + " Run the build with -P" + String.join(",", ids)
                        + " to check it with these dependencies."));
    }

    private static Finding finding(SettingFinding found, String why, String fix) {
        Finding before = found.finding();
        return new Finding(
                before.rule(),
                before.level(),
                before.place(),
                "No jar on the class path reads " + found.key(),
                why,
                fix);
    }
}
