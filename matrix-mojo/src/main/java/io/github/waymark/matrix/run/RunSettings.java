package io.github.waymark.matrix.run;

import io.github.waymark.matrix.run.schedule.Parallel;
import java.time.InstantSource;
import java.util.List;

/**
 * The settings of a run.
 *
 * @param parallel how much may run at the same time
 * @param clean whether the files of earlier runs are deleted first
 * @param notest whether to resolve and compile only, without running tests
 * @param ci whether this is a CI server
 * @param switches options of the command line that may switch tests off: {@code -P} and properties that activate profiles
 * @param jdkProfiles the profiles of the projects that are active on some JDKs
 * @param clock the time, to which the times of a child's events are relative
 */
public record RunSettings(
        Parallel parallel,
        boolean clean,
        boolean notest,
        boolean ci,
        List<String> switches,
        List<JdkProfile> jdkProfiles,
        InstantSource clock) {

    public RunSettings {
        switches = List.copyOf(switches);
        jdkProfiles = List.copyOf(jdkProfiles);
    }
}
