/**
 * What happens to a network while it is trained: {@link io.github.relu4j.monitor.DeadUnitMonitor}
 * tells which units have stopped learning, {@link io.github.relu4j.monitor.GradientFlowMonitor}
 * whether gradients reach the first layers.
 *
 * <p>A monitor observes without allocating, looks at a sample of the rows it is given, and belongs
 * to one thread; monitors of several threads are merged at the end, with the same bits whatever the
 * order. What they hand out are plain records.
 */
package io.github.relu4j.monitor;
