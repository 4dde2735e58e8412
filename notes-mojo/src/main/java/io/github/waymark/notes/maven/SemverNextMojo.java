package io.github.waymark.notes.maven;

import org.apache.maven.plugins.annotations.Mojo;

/** Does the same as {@code next-version}, by reno's name for it. */
@Mojo(name = "semver-next", requiresProject = false, aggregator = true, threadSafe = true)
public final class SemverNextMojo extends NextVersionMojo {}
