package io.github.waymark.matrix.maven;

import org.apache.maven.plugins.annotations.Parameter;
import org.codehaus.plexus.configuration.PlexusConfiguration;
import org.jspecify.annotations.Nullable;

/**
 * Declares the matrix as configuration of the plugin, with the same structure as {@code matrix.yaml}.
 *
 * <p>The fields make the names known to Maven and to the site. Their values are read from each POM separately, because Maven merges
 * lists of two POMs by position, and loses the origin of values.
 */
@SuppressWarnings("unused") // see above
abstract class DeclaredMojo extends MatrixMojo {

    /** Environments, with braces: <code>&lt;env&gt;jdk{17,21,25}&lt;/env&gt;</code>. */
    @Parameter
    private @Nullable PlexusConfiguration envs;

    /** Axes whose values are combined: {@code <jdk>17,25</jdk>}, with a {@code <name>} and a {@code <strategy>}. */
    @Parameter
    private @Nullable PlexusConfiguration axes;

    /** Environments to leave out: {@code <entry><jdk>17</jdk><junit>latest</junit></entry>}. */
    @Parameter
    private @Nullable PlexusConfiguration exclude;

    /** Settings that are added to environments, or additional environments: {@code <entry><env>jdk26-ea</env>…</entry>}. */
    @Parameter
    private @Nullable PlexusConfiguration include;

    /** Groups of environments: {@code <gate>jdk17,jdk25</gate>}. */
    @Parameter
    private @Nullable PlexusConfiguration labels;

    /** Settings of every environment. */
    @Parameter
    private @Nullable PlexusConfiguration base;

    /** Settings of factors, the parts of names: {@code <factor><name>locked</name>…settings…</factor>}. */
    @Parameter
    private @Nullable PlexusConfiguration factors;

    /** Settings of single environments: {@code <environment><name>jdk25</name>…settings…</environment>}. */
    @Parameter
    private @Nullable PlexusConfiguration env;

    /** The required version of the plugin: {@code <plugin>>=1.0</plugin>}. */
    @Parameter
    private @Nullable PlexusConfiguration requires;
}
