package io.github.waymark.matrix.maven;

import org.apache.maven.plugins.annotations.Parameter;
import org.codehaus.plexus.configuration.PlexusConfiguration;
import org.jspecify.annotations.Nullable;

/**
 * The matrix as the configuration of the plugin, the same tree as {@code matrix.yaml}.
 *
 * <p>The fields let Maven know the names, and the site show them. Their values are read from the POMs one by one, as Maven joins
 * lists of two POMs by position, and forgets which of them stated what.
 */
@SuppressWarnings("unused") // see above
abstract class DeclaredMojo extends MatrixMojo {

    /** Environments, with braces: {@code <env>jdk{17,21,25}</env>}. */
    @Parameter
    private @Nullable PlexusConfiguration envs;

    /** Axes whose values are combined: {@code <jdk>17,25</jdk>}, with a {@code <name>} and a {@code <strategy>}. */
    @Parameter
    private @Nullable PlexusConfiguration axes;

    /** Which environments are left out: {@code <entry><jdk>17</jdk><junit>latest</junit></entry>}. */
    @Parameter
    private @Nullable PlexusConfiguration exclude;

    /** What is added to environments, or as environments: {@code <entry><env>jdk26-ea</env>…</entry>}. */
    @Parameter
    private @Nullable PlexusConfiguration include;

    /** Groups of environments: {@code <gate>jdk17,jdk25</gate>}. */
    @Parameter
    private @Nullable PlexusConfiguration labels;

    /** Settings of every environment. */
    @Parameter
    private @Nullable PlexusConfiguration base;

    /** What the parts of names mean: {@code <factor><name>locked</name>…settings…</factor>}. */
    @Parameter
    private @Nullable PlexusConfiguration factors;

    /** Settings of single environments: {@code <environment><name>jdk25</name>…settings…</environment>}. */
    @Parameter
    private @Nullable PlexusConfiguration env;

    /** What the plugin must be: {@code <plugin>>=1.0</plugin>}. */
    @Parameter
    private @Nullable PlexusConfiguration requires;
}
