/**
 * The extension of the Mavens that the matrix starts, loaded with {@code -Dmaven.ext.class.path}.
 *
 * <p>Depends on Maven's API and JDK 8 only. It reads its configuration from a properties file and writes events as lines of JSON. Without a
 * configuration every component does nothing. Start at {@link io.github.waymark.matrix.agent.AgentParticipant}.
 */
package io.github.waymark.matrix.agent;
