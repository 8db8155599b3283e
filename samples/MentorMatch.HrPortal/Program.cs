using MentorMatch.HrPortal;

await PortalHost.Build(args).RunAsync();
