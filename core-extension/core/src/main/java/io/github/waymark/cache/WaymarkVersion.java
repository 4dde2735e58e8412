package io.github.waymark.cache;

/** The version of Waymark that is running; the extension and all plugins of a release have the same one. */
public final class WaymarkVersion {

    /** Such as {@code 1.2.0}. */
    public static final String TEXT = CoreBuild.ID.substring(0, CoreBuild.ID.lastIndexOf('-'));

    private WaymarkVersion() {}
}
