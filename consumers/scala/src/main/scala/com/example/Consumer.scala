package com.example

import io.github.relu4j.{Activations, ElementwiseActivation}
import java.util.Arrays

/** An activation of one's own: `scale` x² above 0, else 0. */
final case class ScaledSquare(scale: Float) extends ElementwiseActivation {
  override def forward(x: Float): Float = scale * math.max(x, 0f) * math.max(x, 0f)

  override def derivative(x: Float): Float = 2f * scale * math.max(x, 0f)

  override def name: String = s"scaled_square($scale)"
}

/** Checks an activation of one's own, and prints a digest of what every other makes of some numbers. */
object Consumer {
  private val Length = 1000

  def main(arguments: Array[String]): Unit = {
    val path = Activations.acceleration.path.toString
    check(path == arguments(0), s"${Activations.acceleration} and not ${arguments(0)}")
    val x = Array.tabulate(Length)(i => (i - Length / 2) / 50f)
    checkOwn(ScaledSquare(0.5f), x)
    println(s"${Activations.names.size} activations, digest ${digest(x)}")
  }

  private def checkOwn(own: ElementwiseActivation, x: Array[Float]): Unit = {
    val y = new Array[Float](Length)
    val gradX = new Array[Float](Length)
    own.forward(x, y)
    own.backward(x, y, gradX)
    check(Arrays.equals(y, x.map(own.forward(_: Float))), s"forward of ${own.name}")
    val expectedGradX = x.map(v => own.forward(v) * own.derivative(v))
    check(Arrays.equals(gradX, expectedGradX), s"backward of ${own.name}")
  }

  private def digest(x: Array[Float]): Int = {
    val gradX = new Array[Float](Length)
    var digest = 0
    Activations.names.forEach { name =>
      val activation = Activations.parse(name)
      val y = new Array[Float](Length)
      activation.forward(x, y)
      activation.backward(x, y, gradX)
      digest = 31 * digest + Arrays.hashCode(y)
      digest = 31 * digest + Arrays.hashCode(gradX)
    }
    digest
  }

  private def check(holds: Boolean, message: => String): Unit =
    if (!holds) throw new IllegalStateException(message)
}
