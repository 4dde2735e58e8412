package io.github.waymark.notes.maven;

import org.apache.maven.plugins.annotations.Mojo;

/** An alias of {@code next-version} with the name that reno uses. */
@Mojo(name = "semver-next", requiresProject = false, aggregator = true, threadSafe = true)
public final class SemverNextMojo extends NextVersionMojo {}
