using System.Runtime.InteropServices;
using System.Text;
using MentorMatch.Console;
using MentorMatch.Console.Terminals;

System.Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
using CancellationTokenSource stop = new();

// The first Ctrl-C or termination asks the work to stop and write what is proved so far; a second one ends the process.
void Stop(PosixSignalContext signal)
{
    signal.Cancel = !stop.IsCancellationRequested;
    stop.Cancel();
}

using PosixSignalRegistration interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using PosixSignalRegistration terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
return MentorMatchCommand.Run(args, Terminal.OfProcess(), stop.Token);
