package io.github.waymark.constraint;

/**
 * Another list whose entries belong to this one.
 *
 * @param location a file, seen from the folder of the list; a URL; or {@code groupId:artifactId:version} of a BOM
 * @param yields whether entries that are there already win over those of the other list, as with Maven's imports in a BOM; elsewhere two
 *     versions for one key are an error
 */
public record Include(String location, boolean yields, Remarks remarks, Place place) implements Item {}
