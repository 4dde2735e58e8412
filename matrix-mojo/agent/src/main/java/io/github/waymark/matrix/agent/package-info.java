/**
 * What runs inside the Mavens that the matrix starts, put there by {@code -Dmaven.ext.class.path}.
 *
 * <p>Knows Maven's API and the JDK 8, nothing else of Waymark: orders come as a file of properties, what happens goes out as lines of
 * JSON. Without orders every component here does nothing. Start at {@link io.github.waymark.matrix.agent.AgentParticipant}.
 */
package io.github.waymark.matrix.agent;
