<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" sourcelanguage="en">
<context>
    <name>ActivityDetails</name>
    <message>
        <source>Accept today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody stands behind the party that takes over; fill in Accepted by first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan the transfer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ActivityHeader</name>
    <message>
        <source>Activities</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AddChampion</name>
    <message>
        <source>A name, known or new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Active from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Best is somebody peers believe, and a converted sceptic more than an enthusiast.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New champion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Population</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose peers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a day: not yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AdoptionLadder</name>
    <message>
        <source>Adoption ladder over time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day {0} ({1}): {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ladder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ladder: no reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ladder: {0} since day {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next, {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No reading yet. Look at how they work, and note the level with what shows it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seen by {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stuck on {0}: no rise since {1}, {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>day {0} ({1})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stuck</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} since {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} stuck</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AnswersToResistance</name>
    <message>
        <source>Everything that fits has been chosen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the resistance first; then what fits it is offered here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What fits; each becomes a task with an owner:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Arrival</name>
    <message>
        <source>The last session ended early; its last {0} edits were kept and are here again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last session's unsaved edits cannot be read, so this is the file as it was last saved; what is left of them was kept in {0}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BaselineList</name>
    <message>
        <source>Baselines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a new name into a row, or delete what is not needed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BaselineMenu</name>
    <message>
        <source>Baseline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure slip against</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan on day {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename or delete…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start and duration of every task are kept as they are now. Later you see what has slipped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take a baseline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take a baseline…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take baseline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plan of today is kept as '{0}'; slip is measured against it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>day {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Board</name>
    <message>
        <source>Add a task: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Board of tasks by status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every task has been started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No task shown here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not planned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is blocked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is done yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is in progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was dropped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Task without a title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The task was added, but the filter hides it. Clear the filter to see it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>due {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>milestone {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not planned yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>owner {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} percent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} · {1} d late</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BrandCard</name>
    <message>
        <source>'{0}' could not be read; choose another picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>'{0}' is larger than 4 MB; choose a smaller picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>'{0}' is no colour; write it as #0F766E.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>'{0}' is not a PNG or JPEG picture; choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accent colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Built in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a Word template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a logo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose an accent colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confidentiality label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Has every style the documents need.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Has no style {0}; ours is used for these.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No logo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reads well on white.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the Word template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the logo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The logo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too pale for words; they are printed in a darker shade of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Word (*.docx *.dotx)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Word template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on every document</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CalendarCard</name>
    <message>
        <source>Add day off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At least one day of the week has to be worked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Country of the holidays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inside the program: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No public holidays inside the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own days off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Public holidays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Region of the holidays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Working week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and {0} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} days a week</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Champions</name>
    <message>
        <source>Coverage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days to answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First sceptical</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hours a week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People helped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sessions a week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>granted to {0} active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in peer sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in the last {0} weeks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1} asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1} needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} open, {1} late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: {1} of {2} active</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChampionsPage</name>
    <message>
        <source>A champion is a respected peer who shows how the work is done with the AI.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add champion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add escalation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Champion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Champions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Escalations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Helped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New escalation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No champions yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Peer sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to show</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CheckPage</name>
    <message>
        <source>Advice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All rules of the plan check are kept. It looks again after every change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All severities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blockers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to mend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show only findings with these words (Ctrl+F)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show only one severity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Silenced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} advice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Checklist</name>
    <message>
        <source>Add a checklist item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an item and press Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New item</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChecksCard</name>
    <message>
        <source>Checks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No person is named for {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1} activities have an accountable party that day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1} activities have exactly one A and at least one R.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClocksCard</name>
    <message>
        <source>Clocks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handoff week 1 follows go-live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So that the controlled launch in handoff week 6 opens on go-live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sprint day {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sprint day {0}; go-live is in handoff week {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The three clocks on one time line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cannot be empty.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ColumnMenu</name>
    <message>
        <source>Column {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter by {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit to what it holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group by {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group no longer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grouped by {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide “{0}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort downwards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort upwards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The columns are as in the program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program's own order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is column {1} of {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is hidden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is shown</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Counted</name>
    <message numerus="yes">
        <source>%n active champions</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n activities</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n activities have</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n advice</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n are</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n backups</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n baseline entries</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n blockers</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n blockers are</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n cells</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n champions</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n changes</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n checklist items</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n criteria</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n dates</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n days before Day 1</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n days off</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n days to go-live</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n decisions</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n dependencies</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n edits</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n escalations</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n exit criteria</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n findings</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n findings are</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n followers</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n gates</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n items</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n large gaps</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n letters</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n lines</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n metrics</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n milestones</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n others</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n parties</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n pictures</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n pieces of advice</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n populations</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n roles</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n roles are</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n rows</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n sections</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n sessions</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n sheets</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n skills</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n tables</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n tasks</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n things</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n trainings</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n transfers</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n warnings</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n weeks</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n working days</source>
        <translation type="unfinished"><numerusform></numerusform><numerusform></numerusform></translation>
    </message>
</context>
<context>
    <name>DayEditor</name>
    <message>
        <source>Pick a date</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DayPlayer</name>
    <message>
        <source>Play the days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop (Space or Esc)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DaySlider</name>
    <message>
        <source>Arrows: a day, Page up and down: a week, Space: play or stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sprint day</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>Day90 plans the people side of an AI rollout. Programs stay on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening {0}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Details</name>
    <message>
        <source>Details of {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DocumentRow</name>
    <message>
        <source>For {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For {0}. {1}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Documents</name>
    <message>
        <source>Both matrices to fill in, a check for exactly one A, the load per party, the transfers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Champion roster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Champions and their coordinators</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Champions with hours and training, peer sessions, escalations, and coverage of each population</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checklists to tick with date, name and evidence, and each milestone's state as it follows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client and operations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client and sponsor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every task with dates, owner, state and note, a calendar picture and counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handoff plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Managers and HR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Managers and task owners</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Milestone owners</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Milestone tracker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owners of operations, in the pilot and in production</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Per role: task map by effect, judgement kept, skills, metrics, conversations, sign-off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RACI and transfers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RACI in pilot and production, transfers, parallel operation week by week, stages, signatures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role redesign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rollout plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sprint tracker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sprint, milestones, people, roles, champions, ownership, handoff, decisions, findings, sign-off</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DocumentsPage</name>
    <message>
        <source>Excel trackers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export 1 document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export {0} documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The document could not be made; the details are in the report.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Word plans</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the ticked documents to the folder (Ctrl+E)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to fill in and return</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to read and sign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} documents are in {1}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Dropping</name>
    <message>
        <source>A Word template or a logo belongs to a program: open one, then drop {0} again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day90 does not open {0} itself: copy its rows and paste them into a table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day90 has no use for {0}: drop a program (.day90), a Word template or a logo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for programs in {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Programs in {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several programs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no Day90 program in {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This program is open for reading only: save a copy and change that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use {0} as the Word template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use {0} as the logo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cannot be the logo: drop a PNG or JPEG picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is not a template that Day90 can use: save it as .docx or .dotx and drop that.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EditDetail</name>
    <message>
        <source>Accountable and responsible for {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accountable for {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added {0}: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>And {0} more changes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brought back {0}: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brought back: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose an edit to see what it changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cleared: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consulted on {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleted {0}: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Informed about {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open this {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed again: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed {0} again: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Responsible for {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The edit in full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>without a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} brought back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} moved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} removed again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: {1} → {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: {2}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Edits</name>
    <message>
        <source>Accept '{0}'</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add '{0}' and change {1} of {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add champion '{0}'</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add milestone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer {0} in '{1}'</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change duration of '{0}'</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change posture to {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the first date of a day off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change {0} of {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the built-in activities and parties</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the built-in stages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the pilot's letters to production</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy {0} from the sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decide '{0}': {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill down {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hand over what {0} holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hand over what {0} holds and delete {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help '{0}' on from {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let '{0}' wait for '{1}'</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure against '{0}'</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move '{0}' to day {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the program's clocks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan the transfer of '{0}'</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put '{0}' into the plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put {0} into {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reassign what {0} holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename '{0}' to '{1}'</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set {0} to {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show '{0}' for '{1}' again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign the redesign of '{0}'</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Silence '{0}' for '{1}'</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take baseline '{0}'</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Untick {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use no holiday calendar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the holiday calendar of {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdraw the decision on '{0}'</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdraw the signature under '{0}'</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EmptyState</name>
    <message>
        <source>Add the first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy from the sample</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>'{0}' already waits for '{1}'.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>'{0}' cannot be replaced; close it in Word or Excel and export again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>'{0}' could be {1} {2} or {3} {4}; write the month as a word.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>'{0}' could not be written: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>'{0}' is more than 40 years from Day 1; type a nearer day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>'{0}' is not a choice for {1}; choose one of {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>'{0}' is not a day; type a day such as 42, P30 for production day 30, H6 for handoff week 6, or a date such as 20 Feb 2026.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>'{0}' would end before it begins; change its other day first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A champion helps one population: choose it, or type a new name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A champion is a person: choose one, or type a new name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A day off cannot end before it begins; choose a later last date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A gate is never signed before the previous one; decide {0} first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A stage's gate is due when the stage ends; change the stage's last week instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day90 cannot write in {0}: make room there, or allow it, and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edits of an earlier {0} that were never saved into it are kept as {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go-live must be a sprint day between 1 and 999.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More than one {0} is called '{1}'; write the name in full.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name a file and a folder: day90 export FILE --to DIR.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No backup of {0} could be made ({1}): your file and your edits are not touched by that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No person here is called '{0}': add them on the People page or choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No {0} here is called '{1}': add it first or choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paper of size '{0}' is not offered; choose A3 or A4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parallel operation must end after it begins; choose a later last week.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Word template '{0}' is not there any more; choose another on the Documents page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Word template “{0}” could not be read: choose it again in the brand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The demonstration in {0} is open by {1} on {2}: close it there, or name another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder '{0}' cannot be made: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder '{0}' does not exist; please choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The logo is not a picture that Word can show: choose a PNG or JPEG file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The output could not be written ({0}): make room, or send it elsewhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sample has no part called '{0}'; choose one of {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no document called '{0}'; day90 export --list shows them all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no holiday calendar for the region '{0}' of '{1}'; choose one of {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no plan called '{0}'; choose one of {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no room left on this computer to save {0}: free some space on the disk that holds {1} and save again; no edit is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no room left to save {0}: free some space in {1} and save again; no edit is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no room on this computer to open {0}: free some space and open it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such date as '{0}'; check its day and month.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a go over open blockers; write down why it is right before you decide.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a mistake in Day90 ({0}), not in what you typed; {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write down why this finding may stay; the reason is printed in the plan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} There are {1}; {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cannot be empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cannot be opened now because Day90's own copy of it in {1} cannot be read ({2}): close other programs that may hold it, or restart this computer, and open it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cannot be read ({1}): check that it is a file and that you are allowed to open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cannot be the successor: choose somebody else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cannot be typed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cannot be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cannot be written in {1} ({2}): save a copy elsewhere; no edit is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} goes from {1} to {2}{3}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} holds something that Day90 did not put there ({1}), so it is not opened: restore a backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is a handoff week, such as 6 or week 6.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is a number{1}; '{2}' is none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is a whole number{1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is already a champion of '{1}': choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is already there in {1}: choose another name, or move that file away first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is damaged ({1}): restore a backup, or rescue what can still be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is empty, so a copy or a download was probably cut off: get it again, or restore a backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is held by another program: close it there and save again; no edit is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is incomplete ({1}): wait until it is copied or synced completely, or restore a backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is not a Day90 program ({1}): choose a file that was saved by Day90.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is not in {1}: it may have been moved or renamed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is of an older format and could not be brought up to date ({1}): the file is as it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is open by {1} on {2} since {3}: open it read-only, or open a copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is open for reading only: save a copy and change that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is yes or no.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} was altered by something other than Day90 since it was saved: restore a backup, or rescue it into a new file and look it through.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} was changed by someone else since you opened it and was not overwritten: save yours as a copy, or decide to replace theirs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} was copied out of a running program ({1}): ask for the file again once it was saved there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} was moved or deleted while it was open: save a copy, or decide to write it there again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} was not saved because Day90's own copy of it in {1} cannot be read ({2}): save again, and if that fails restart Day90 and open it anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} was not saved because Day90's own folder {1} cannot be used ({2}): make it writable and save again; no edit is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} was saved by a newer Day90 (format {1}, this one knows {2}): update Day90 first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}; day90 --help shows how.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” could not be written: close it in Word, or choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” is not a Word document or template: choose a .docx or .dotx file in the brand.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FaultDialog</name>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open log folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your work is saved on this computer. You can go on, or pass the details on.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>A copy was saved as {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close, keep it for later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day90 programs (*.day90)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on working</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the new program as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the restored program as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a copy…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open to read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file could not be written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program could not be opened; its file was left as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This program is in use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} restored</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show only rows with these words (Ctrl+F)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FindingDetail</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a finding to see why it matters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How to mend it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason for silencing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Silence it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Silence…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The finding in full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the rule comes from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why it matters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why it may stay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why may this stay? The reason is kept and printed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FindingNotes</name>
    <message>
        <source>Findings of the plan check</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FindingsCard</name>
    <message>
        <source>Findings</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FindingsTable</name>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Severity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} ({1})</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FoldingCard</name>
    <message>
        <source>Fold {0} away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FoldingSection</name>
    <message>
        <source>folded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unfolded</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message>
        <source>Details of {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FormField</name>
    <message>
        <source>Several values</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GateCard</name>
    <message>
        <source>Criteria shown</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GateCriteria</name>
    <message>
        <source>Add criterion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Criteria</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New criterion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No criteria yet: what must be shown before this decision?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GateForm</name>
    <message>
        <source>Pass the gate of '{0}' first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record the decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} still open: say in the rationale why a go is right.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GatePanel</name>
    <message>
        <source>Blockers in its scope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conditions: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Criteria</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details of {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due on {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gates are passed in order: first {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No day yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is named as decider.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing in its scope blocks it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open at the decision:
{0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open: its stage has no last week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the decision back; undo brings it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1} met</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GlanceToday</name>
    <message>
        <source>The plan check runs in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Hand</name>
    <message>
        <source>Link to '{0}'</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>A client's logo and colour are set once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A decision is written down with who took it and why, most of all a go with open points.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A finding that does not apply is silenced with a reason that others can read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A ticked item names its evidence: a link, a number, a date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AI change management and the 90-day adoption sprint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An adoption owner with a target and a cadence is asked for by the communication article; the clocks come from the sprint and handoff articles.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An audit trail is among the six documents a launch needs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before a steering meeting, read what changed since the last one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chapters follow the articles and say which.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day 1 is the day the sprint begins, go-live the day the system carries real work. Both can be moved later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day 1, go-live and handoff week 1 are set, so each day has a date on all three clocks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each milestone has an owner, a day and a checklist; its state follows from the checklist alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each population has enough of them; the ratio is a setting of the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each role before and after, task by task: the step that most programs leave out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each rule names its source. Rules marked Day90 are our own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each task has an owner, and no owner has two weeks' work in one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enterprise AI change management for production (six layers)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every edit since the program began: when, who, what, from what, to what.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every finding marked as a blocker has an owner and a day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everyone has a side, so that accountability never ends up with a vendor or a team that leaves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Five questions every handoff has to answer, and a transfer in weeks 3 to 8 of the handoff.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Five types of resistance with what helps against each, the pressures on middle managers, and five levels of adoption, each with its own next steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Four steps: task map, skills, metrics, management conversations.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From AI pilots to production workflows (executive brief)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hours are granted, recognition is agreed, and an escalation gets an answer within days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hours that become free are given to something.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How well they use the system is noted every few weeks as a level on the adoption ladder, with what shows it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In production each activity has exactly one A, held by neither a vendor nor the pilot team.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Managers get the tracker, fill it in, and it comes back; changes are shown before they are taken over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Named people instead of departments: the articles agree that a duty without a name is nobody's.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No blockers on the day of a decision.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is overdue without somebody having said why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Old and new owner work side by side for four to six weeks before a duty moves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Old metrics are retired on a day, and each manager has planned the conversation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One file holds one rollout program. Keep it where your team keeps its files; edits are saved as you make them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One person is answerable for use reaching its target, and that person is not the vendor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One register of everybody who owns, manages, champions or signs something.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Our own convention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pattern work in volume goes to the system; what is complex, ambiguous or high in stakes stays with people.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resistance is described by what was seen or heard, never by an attitude.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some of them doubted first: a converted doubter convinces other doubters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sponsor and business owner have a deputy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stages and their weeks come from the handoff article. It asks for exit criteria and lists none: ours are derived from its text and can be edited.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back a single edit long after it was made; that is an edit too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ten seconds to know where the program stands: which day it is, what the next decision lacks, what is late, and what waits for you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The controlled launch carries 10 to 20 % of the volume and keeps its fallback.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The critical path is known, and holidays have been counted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The direct manager has used the tool with their own hands, and own metrics include adoption.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The four stages from a pilot that works to operations that last, each with a gate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The groups whose work changes: how many, led by whom, and what stands in the way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The intervention fits the type of resistance and stands in the plan with an owner and a day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The milestones of each phase are those of the sprint article; exit criteria of handoff stages are derived from the text of the handoff article.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new owner has accepted in writing before the old one lets go.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next decision point lacks nothing that nobody works on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ninety days as a list and a timeline in one: who does what from when to when, and what waits for what.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The numbers come from the other pages. Press one to see where it comes from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The respected peers who show that it works, and whether they have what they need for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rollout nobody communicated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sample is a program in mid-sprint. It is a copy of its own, so change whatever you like.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sprint runs beside the technical work, never after it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The target is a number, with a rhythm at which it is measured.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The three clocks (sprint, handoff, production) are counted as the practitioner articles count them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three phases of thirty days, with what has to be true at the end of each.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thresholds were written down before the launch, not after the first bad week.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transition an AI pilot to production operations: a handoff framework</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warnings are worked through weekly, while they are still cheap.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a document says carries its day, so that nobody argues with an old one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What an experienced colleague would point at in your plan: what is wrong, why it matters, how to mend it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What has to be true at days 30, 60 and 90, item by item, and the decisions that rest on it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is rolled out, for whom, by whom, and when: the frame that every other page leans on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What makes a champion network work. The ratio of one per twenty people is our own convention.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where every visit begins: go on with a program, start a new one, or look around in a finished sample.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who is responsible, accountable, consulted and informed, in the pilot, in production, and on any day between.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whoever leaves the program hands over first; the page shows what a person still holds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Word plans and Excel trackers for those who never open Day90, always from the present state.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work of two stages may overlap, but no gate is signed before the one in front of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your name is in Settings, so that others see who it was.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HelpPanel</name>
    <message>
        <source>About this page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show me around</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no explanation of this page yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What good looks like</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where it comes from</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message>
        <source>All pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No such edits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show only edits by one person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show only edits of one page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show only edits with these words (Ctrl+F)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}. Taken back later.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HistoryTable</name>
    <message>
        <source>Changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} (undone)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HoldsList</name>
    <message>
        <source>Hand all of it to somebody else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holds nothing in this program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reassign…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Holidays</name>
    <message>
        <source>“{0}” is not in the list. Did you mean {1}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” is not in the list: choose from it, or empty the field.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” may be {1}: type a little more, or choose one.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HoursBars</name>
    <message>
        <source>{0} h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: {1} hours a week before, {2} after.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <source>A day earlier or later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A day shorter or longer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Board</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cells of a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose several cards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the cell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl and wheel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the chosen link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details of the task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit the cell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter, Space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter, arrows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fold or unfold a group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give up a drag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give up a drag, let a link go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give up what was typed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the chosen cards to the next state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next cell, next row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the slider of days: a week, to the edges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the slider of days: play or stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page up and down, Home, End</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RACI matrix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Responsible, accountable, consulted, informed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows of a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift and wheel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tab, Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table or board</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type over it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Walk between cards and columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write into all selected rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom around the pointer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>any letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>arrows</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Ladder</name>
    <message>
        <source>The system comes first for eligible decisions, overrides hold steady at an expert's level, and users' input improves it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They ask for more of it, teach colleagues without being asked, and propose where it could help next.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They ask the system where little is at stake and turn to the old way where much is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They consult the system for most eligible decisions, override it less and less, and use the comparison data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They know what the system is for and have been trained, but their main work still runs without it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LadderChart</name>
    <message>
        <source>Stuck since day {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today is day {0}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LadderLines</name>
    <message>
        <source>No reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} stuck</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, stuck</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LineList</name>
    <message>
        <source>Matches</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LoadModel</name>
    <message>
        <source>Accountable for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Responsible for</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LoadView</name>
    <message>
        <source>Load of each party</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Day90 ended unexpectedly last time. No edit was lost; the log tells more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open log folder</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>A preview of the sprint or the RACI matrix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A program in mid-sprint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Day90</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About this page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All commands as one menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All shortcuts at a glance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any command, page, person or task by a few letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin another program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compact rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every edit is kept at once; this writes the file too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Explore the sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export documents…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find on this page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Five places in two minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More rows in tables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name, theme, rows, backups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New program…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a program from its file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open an earlier state as a file of its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the log folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit Day90</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a copy as…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save and close the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save it and go to the welcome page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save to the file now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search or run a command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show me around</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show only the rows with some words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the menu bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sprint or the RACI matrix on A3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme of the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the page after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the page before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the page is for, what good looks like, where it comes from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Word plans and Excel trackers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a copy and go on with this one</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MilestonePanel</name>
    <message>
        <source>Checklist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details of {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due day {0} · {1} · {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No task leads here yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason, evidence and note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tasks that serve it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all ticked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>day {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1} done</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MilestonesPage</name>
    <message>
        <source>A milestone belongs to a phase: add a phase, then paste again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A milestone is something that must be true by a day, shown by a ticked checklist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add decision point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add milestone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add phase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decision points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Milestones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Milestones, decision points and phases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No milestones yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phases and decisions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is listed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MilestonesTables</name>
    <message>
        <source>open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1} done</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Model</name>
    <message>
        <source>Acceptance overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ahead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At risk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before handoff week 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Credibility</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day {0}, after the sprint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day90</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gate overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go with conditions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Governed production</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handoff</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handoff week {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In parallel operation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In production</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Met</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No checklist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not planned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Planned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Production day {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shadow mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shadow mode ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sprint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Told</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Week {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>advice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>blocker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>met</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not met</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} and {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Moments</name>
    <message>
        <source>1 day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 day overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in {0} days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>starts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} days overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} · no owner</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NameDialog</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Navigation</name>
    <message>
        <source>Menu (F10)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NetworkCard</name>
    <message>
        <source>Coverage by population</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NewProgramForm</name>
    <message>
        <source>A name is enough to begin; all else can change later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AI rollout: 18 milestones with checklists, tasks and RACI</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blank: phases and decision points only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claims triage assistant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contoso Health</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Country of the holidays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go-live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Public holidays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Region of the holidays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>day </source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Close this message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Offers</name>
    <message>
        <source>Put '{0}' into the plan</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Overlays</name>
    <message>
        <source>One program is open at a time; which one?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show me around</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a program in mid-sprint. Shall we show you around, in five steps?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OwnForm</name>
    <message>
        <source>Details of {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OwnershipPage</name>
    <message>
        <source>Add activity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add party</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List what somebody must own, and say who is responsible and who is accountable.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts of ownership</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Production team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide the details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transfers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who will own it afterwards?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Champions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handoff</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Milestones and gates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ownership</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Populations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Roles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sprint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>%n match(es)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Champions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decision points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Milestones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is called “{0}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Populations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Programs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Roles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search or run a command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a command, a page, a person, a task…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ParallelCalendar</name>
    <message>
        <source>Today is day {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: {1}, day {2} to day {3}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PartyDetails</name>
    <message>
        <source>Carries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Party</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: accountable for {1}, responsible for {2}, consulted or informed on {3}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PartyHeader</name>
    <message>
        <source>Away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parties</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <source>Add person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everybody who owns, manages, champions or signs something is entered once, here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many things in the program name this person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody in the register yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PhasesView</name>
    <message>
        <source>'{0}' still has {1}; move them to another phase or delete them first.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PickSheet</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message>
        <source>Champions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No champions yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No role names this population yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Roles</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlannedNotices</name>
    <message>
        <source>'{0}' is in the plan as a task: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no day yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no owner yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Planner</name>
    <message>
        <source>12 Mar, day 43 or w7</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put into the plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starts on</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PointsView</name>
    <message>
        <source>A stage's gate goes with its stage; delete it on the Stages page.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PopulationsPage</name>
    <message>
        <source>A population is a group whose work changes; add the first, or paste a whole list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add population</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adoption ladder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Concern about own role addressed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hands-on training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Intensity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interventions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interventions that fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Manager activation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New intervention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New population</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next from here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No populations yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own metrics include adoption</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Populations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Readings on the ladder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resistance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Roles and champions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shadow mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shadow mode and go-live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shadow mode and go-live by population</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the task in the plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signs so far, of 5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The day they tried it themselves. A briefing does not count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Their day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Their manager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visibly uses the tool</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work with AI is in their own review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1} in production today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1} live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: {1} of 5</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Preferences</name>
    <message>
        <source> s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After the last edit. Every edit is kept on this computer at once in any case.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of {0} days, then the last of {1} days, {2} weeks and {3} months.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the path of {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holidays of new programs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many are kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No backup of this program yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the folder of {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows of tables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The history says it beside each edit, and others see it while you have a file open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where things are kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the file after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of this program so far.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PreviewPanel</name>
    <message>
        <source>Apply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a document to see what it will look like.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It would no longer find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making a preview…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move what is planned from go-live on too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not applied yet: {0} would move.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The findings of the plan check stay as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plan check would newly find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the document will hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What would change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and {0} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and {0} more rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} would keep their distance to it; what is done or decided stays.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PrintPreview</name>
    <message>
        <source> of {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page after (PgDown)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page before (PgUp)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Width of the page</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>Accountable / responsible for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All days on each page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Critical path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days side by side on more pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decision point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deputy acts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No activities yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not planned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ownership (RACI) on {0}, {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ownership (RACI), {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page {0} of {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pilot's letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print the ownership matrix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print the sprint plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sprint plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The board prints as the table: the same tasks, with their timeline.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today, {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where it stood in the baseline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing pages…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing could be written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} d late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, continued</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProgramPage</name>
    <message>
        <source>Adoption</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Posture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is rolled out</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProgressCard</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Documents written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of the export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping after this document…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing {0} ({1} of {2} done)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the program</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PushOffer</name>
    <message>
        <source>Push {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} now stand too early.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} now stands too early.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QObject</name>
    <message>
        <source>About this page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Advice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Advice: think about these</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blocker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blockers: do not go on before these are mended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Criteria met</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First tour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handoff stages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for backups…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Milestones done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New decision point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was pasted: line {0}, {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore as…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Script</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Silenced, with a reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sprint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To move rows, first click the sorted heading until its arrow is gone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warnings: mend these soon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} did not fit: no rows can be added here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QuestionsCard</name>
    <message>
        <source>Handoff questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open Ownership</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Raci</name>
    <message>
        <source>Accountable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accountable and responsible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accountable for {0}, responsible for {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consulted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Informed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No person is named</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody accountable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody responsible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more than {0} is a lot for one person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} as deputy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} for production</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} for the pilot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is accountable for {1} with all parties together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is away without a deputy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} parties accountable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, who is away without a deputy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” is no letter of the matrix; use R, A, A/R, C or I.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RaciEdits</name>
    <message>
        <source>Add a party here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an activity here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New activity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New party</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RaciModel</name>
    <message>
        <source>A day only shows who acts then; change letters under Pilot or Production.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no letter</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RaciPanel</name>
    <message>
        <source>Away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deputy acts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fills the activities that have no production letters yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Matrix shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On a day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pilot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pilot's letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Production</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RACI matrix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sprint day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start from the pilot's letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type R, A, C or I in a cell; Delete clears it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RaciView</name>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was pasted, line {0}: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was pasted: {0} by {1} letters do not fit here; begin further up or left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReassignPanel</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose who takes all of it on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hand over and delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hand over to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is deleted while something still waits for them. Choose who takes it on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Successor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The successor must be somebody else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the name of the person who takes it on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: {1} held</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecentList</name>
    <message>
        <source>Programs opened before</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecentRow</name>
    <message>
        <source>Copy its path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter opens it, Delete takes it out of the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove {0} from the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in its folder</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecordHeader</name>
    <message>
        <source>Column headings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Corner of the table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row headings</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecordTable</name>
    <message>
        <source>Without {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecordTotals</name>
    <message>
        <source>Total</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1} shown</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecordView</name>
    <message>
        <source>Add below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns and filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was pasted: there is no column '{0}' here. Take it out, or rename it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReferenceEditor</name>
    <message>
        <source> Choose from the list, or "Add" at its end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add “{0}”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RelatedTable</name>
    <message>
        <source>Add {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing here yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RestoreSheet</name>
    <message>
        <source>A backup becomes a file of its own; the program as it is now stays untouched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A program that cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before a restore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before an import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before the file was brought up to date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no backups yet; Day90 makes one while you work and when you close.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When somebody asked for it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>While working or when closing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, {1}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ResultRow</name>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too long for the file, shortened: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your template has no style {0}; ours was used.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ResultsCard</name>
    <message>
        <source>Exported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} files</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RoleDetail</name>
    <message>
        <source>Details of {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps of the redesign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} to look at</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RoleOverview</name>
    <message>
        <source>After</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hours a week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hours a week before and after, by effect of the AI</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not classified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not described yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Purpose, today and redesigned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign-off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Their day after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Their day before</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Roles</name>
    <message>
        <source>1 Tasks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2 Skills</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3 Metrics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>4 Conversations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add metric</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add skill</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For every role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For this role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Legacy counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New metric</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New skill</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No conversations yet: what does the manager ask from now on?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No metrics yet: what is the role measured by, and what from now on?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No skills yet: what judgement does the role now concentrate on?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No tasks yet. Add one, or paste rows: task, hours before, hours after, effect.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No training for this role yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total {0} h before, {1} h after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} % substituted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} h freed a week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} h more a week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} legacy still count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1} held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1} invited came</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {2} planned · {1} of {2} held</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RolesList</name>
    <message>
        <source>{0} people</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RolesPage</name>
    <message>
        <source>Add role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Describe each role whose work changes: its tasks, skills, metrics, conversations.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No roles yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Roles</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Rules</name>
    <message>
        <source>'{0}': {1}, {2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>'{activity}' changes hands with {weeks} of parallel operation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>'{activity}' has not been accepted by its new owner, and the program stands as governed production.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>'{activity}' was accepted after {days} of parallel operation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>'{activity}' was accepted by {name}, who is not its owner in production.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>'{activity}' was accepted, and nothing says what knowledge was passed on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>'{name}' is accountable for {count} activities in production.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>'{title}' begins before '{earlier}'.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>'{title}' begins in week {first} and ends in week {last}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>'{title}' begins on day {day} and has no owner.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>'{title}' begins on day {day}, more than a week from go-live on day {live}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>'{title}' belongs to {name}, who is in the program only {when}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>'{title}' does not say for {tasks} what happens when the output is weak.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>'{title}' fell from {before} to {level} on day {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>'{title}' gives {tasks} to the AI and gains no augmented or new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>'{title}' goes live on day {live} without shadow mode.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>'{title}' goes live on day {live}, and nothing says what its day looks like then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>'{title}' grows from {before} to {after} hours a week, and no reason is given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>'{title}' has been live since day {live}, and nobody has noted how well it uses the system.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>'{title}' has no champion.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>'{title}' has no checklist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>'{title}' has no criteria.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>'{title}' has no day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>'{title}' has no direct manager in the plan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>'{title}' has no executive sponsor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>'{title}' has no hands-on practice of its own by go-live on day {live}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>'{title}' has no management conversation planned before go-live on day {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>'{title}' has no manager who could sign its redesign.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>'{title}' has no new metric.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>'{title}' has no number of people.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>'{title}' has no owner.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>'{title}' has no start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>'{title}' has no trainer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>'{title}' has waited {days} for an answer; the limit is {limit} days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>'{title}' has {count} accountable in production; it needs exactly one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>'{title}' has {there}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>'{title}' is a go with conditions, and no condition is written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>'{title}' is a go with {left} open and no rationale.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>'{title}' is at '{state}' and none of its champions is active today.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>'{title}' is blocked and its note does not say by what.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>'{title}' is decided and nobody is named as decider.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>'{title}' is done, and nothing shows it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>'{title}' is due on day {day} and nobody is named to prepare it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>'{title}' is due on day {day}, outside '{phase}'.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>'{title}' is due on day {day}, which is {seen}; thirty days in production are over on day {month}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>'{title}' is due on day {day}: {holiday}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>'{title}' is due on day {due}, but '{task}', which serves it, ends on day {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>'{title}' is in shadow mode and had no peer session {since}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>'{title}' is in shadow mode for {days}, from day {begins} to day {ends}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>'{title}' is in shadow mode until day {until}, but go-live is day {live}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>'{title}' is live from day {live} and in shadow mode until day {until}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>'{title}' is live from day {live}, before go-live on day {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>'{title}' is live, and its level was last looked at on day {day}; the limit is {limit}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>'{title}' is put on {level} on day {day} without saying what shows it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>'{title}' is put on {level} on day {day}, before it is in shadow mode or live.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>'{title}' is running without a baseline.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>'{title}' is {late} overdue, with {left}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>'{title}' is {status}, but starts only on day {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>'{title}' names no fallback process.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>'{title}' resists with intensity {intensity} of 5 and nothing is planned about it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>'{title}' should have been finished {late} ago.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>'{title}' stands as governed production with {missing}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>'{title}' stands on {level} and has not risen since day {since}: {weeks}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>'{title}' starts on day {start}, but '{other}' allows no start before day {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>'{title}' was answered on day {day}, and {name}, who raised it, has not been told.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>'{title}' was decided as a go over open blockers: {blockers}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>'{title}' was decided by {name}, who is with a vendor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>'{title}' was due on day {day} and nothing is decided.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>'{title}' was passed, but not by {name}, the business owner.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>'{title}' was planned for day {day}, and nothing says whether it was held.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>'{title}', raised by {name}, has no owner.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A champion who cannot get an answer loses credibility with peers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A champion who learns beside the others cannot show them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A champion who starts after the others need one comes too late for trust.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A decision needs a person who stands by it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A decision without a date is put off until it makes itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A good answer to the wrong question convinces people that nobody listened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A handoff to four roles works only if four people have said yes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A launch without a limit is a launch for everybody.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A level that nobody can check is an impression, and the next decision rests on it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A manager cannot coach a tool they have only seen on slides; a briefing does not count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A manager who has not signed will manage the old role.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A milestone that belongs to a team belongs to nobody.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A population that runs in production before go-live has no support and no measured start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A population that stands still settles where it is, and each level needs help of another kind.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A question to an empty chair waits until it has become an incident.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A redesign is carried by the manager who agreed to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A redesign that adds work will be refused, and rightly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A redesign that stops at HR has not happened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A resistance is noted for '{title}' without saying what happened or was heard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A role that only shrinks is where job-security anxiety is justified.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A target that is looked at once is a wish.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A training that nobody prepares is read from slides.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A vendor supports technology and a pilot team moves on; neither can answer for the outcome.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A vendor supports the technology and cannot answer for the outcome.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AI operations engineer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted by somebody else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted without evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accountable for too much</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accountable from outside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a link or a sentence of evidence to an item.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an activity for this question, mark it with the question's number and give it an A.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add champions, give those chosen a start day, or set another number of people per champion.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add one in the second cohort.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the role that these people hold and work through its four steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the team's adoption to the manager's own targets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After go-live habits settle within weeks, and an old reading hides which ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agree hours a week with the line manager.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agree with the line manager and HR that it counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agree with the manager what changes this month, and help with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An accountable owner still needs somebody who does the work.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An attitude is not evidence, and a label without evidence offends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An intervention without a date is an intention.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An undecided gate is a go that nobody answers for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer it, even with a no, and tell the one who raised it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask peers whom they turn to, and invite that person too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask those who went back what happened, and answer it within the week.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At the decision point somebody will ask how we know.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Audience without training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin earlier or end later; two weeks are the least.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begun before its start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Being a champion of '{group}' does not count in the performance review of {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blocked without a reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Business and IT ownership in one person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Champion not recognised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Champion not trained in time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Champion with little credibility</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Champion without hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Champions, training and adoption are all counted against it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed since signed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a next step for this level on the Populations page; it becomes a task in the plan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose an intervention of the diagnosed type, or correct the diagnosis with evidence.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose an intervention that fits the diagnosed type; it becomes a task in the plan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose daily, weekly, every two weeks or monthly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose somebody their peers trust, best one who doubted first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the blockers; the finding stays as the record of the decision.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Complete the transfer, or take the posture back to pilot until then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conditions not written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conditions that nobody wrote are conditions that nobody keeps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Controlled launch apart from go-live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Controlled launch outside 10-20 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conversation after go-live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conversation missed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct one of the two weeks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the level, or the day on which shadow mode began.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Criteria that nobody collects evidence for are open on the day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decide it, or move the stage's last week openly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decide on governed production with its evidence, or say what is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decide the earlier gate first, or withdraw this decision.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decide: go, go with conditions, hold or stop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decided by a vendor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decided by nobody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decision before a month in production</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decision overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decision without a day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decision without criteria</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dependency violated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Describe a normal day afterwards, in the words of somebody who works there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Describe how the work is done without the AI, and who decides to switch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done without evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due on a day off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each week without it the old expectations go on counting.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End shadow mode before go-live, or give this population its own later day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End shadow mode before the live day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter how many people it has, even if roughly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enthusiasts convince enthusiasts; a converted doubter convinces the rest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Escalation unanswered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Escalation without an owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything that waits for it moves too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finish it, or agree a new day with those who wait for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the second level on people work with the system, which they cannot do before they have it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gate overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gate signed out of order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Generic training shows features; people need to have done their own cases once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Get the acceptance with its evidence, or extend parallel operation to a date that both sides believe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give a first and a last week, in this order, at least four weeks between week 3 and week 8 of the handoff.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give a named contact and a place to ask.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give at least one party an R; the accountable one may hold both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give it a start day, or drop it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give it an owner, a day and a task; it then stands in the plan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the stages back their weeks, or take scope out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go over open blockers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go through the task map with the manager and set the effect of each task.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go with open criteria</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go-live before shadow mode ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go-live on day {day} falls into '{phase}'.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go-live too early for the sprint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Governed production unfounded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hand it to somebody who is there, or move it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hand some of the letters to others, or check whether this party is really several people.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handoff compressed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handoff question unanswered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold it, note the day, or plan it anew with a reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold the remaining ones now, and say openly that this one was late.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>IT service owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If usage misses its target and no single person has to explain it, it will miss its target.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In less than four weeks the incoming owner has hardly seen a bad one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In less than two weeks people see easy cases and no pattern.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In shadow mode and production at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In shadow mode people decide without the AI; in production with it. Both at once is neither.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Incidents and reviews worked through together are what moves the knowledge that nobody wrote down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Incidents do not wait until somebody is back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Intervention for another resistance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Intervention not in the plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not decided how often adoption is measured.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not decided with what share of the volume '{title}' starts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its gate falls before its work.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the outgoing owner on call for the rest of the planned weeks, and note the agreement.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Knowledge that nobody wrote down moves only by working side by side for four to six weeks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Large skill gap left open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leader without a deputy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Legacy metric still counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let a champion hold a session on a real problem this week.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let one begin now; a second cohort can follow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let somebody decide who answers for the outcome.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let the business owner decide at this gate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let the incoming owner accept it, or correct the production matrix.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let the manager of the role sign, or correct who manages it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Level claimed before shadow mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Level fell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Level without evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Live before go-live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Live without a reading on the ladder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Live without shadow mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look again, and note the level even if it is the same; the limit stands on the Program page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at how they work for an hour, and note the level with what shows it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Manager away at launch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Manager not activated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Manager without hands-on training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Manager's metrics ignore adoption</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark it as held, with how many came, or cancel it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meet the criteria, add a rationale, or make it a go with conditions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Middle managers decide the outcome, and they follow their own targets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Milestone outside its phase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Milestone overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Milestone without a checklist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Milestone without an owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More hours than before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move handoff week 1, or say in the stage's note why they differ.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move it to the last working day before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move one of the two days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move one of the two, or change their order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move or hand over tasks; the limit is a program setting.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the A to somebody on the business, production or IT side.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the day into the phase, or the milestone to the phase it belongs to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the decision, or decide on what can be seen by then and look again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the review to the day on which the thirty days are over, also beyond day 90.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the task forward, or agree a later day for the milestone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the task, shorten what it waits for, or remove the dependency.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name a deputy who is in the program that day, or move the A.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name a deputy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name a successor on the Program page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name four different people.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name one person on the Program page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name one person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name somebody from the business, production or IT side.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the direct manager.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the manager of the role.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the person on the Program page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the person who answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the person; the owning role says who it should be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the sponsor on the Program page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the work that only people can do and that now gets time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name two people.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name who decided.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name who gives it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name who prepares it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name who stands in, or another manager.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No active champion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No activity with an accountable party answers who owns {question}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No adoption owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No adoption target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No baseline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No controlled-launch share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No converted sceptic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No direct channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No executive sponsor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No fallback process</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No management conversation before go-live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No measuring cadence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No new metric</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No peer session in shadow mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No recent reading on the ladder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No role has been redesigned for '{title}'.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No training is planned for {audiences}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody can answer for that many things with care; in practice most of them have no owner.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody can clear what nobody named.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is named as adoption owner.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is responsible for '{title}' in production.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody prepares the decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody responsible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody will be there to finish it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of the champions of '{title}' is known to have been sceptical at first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of them can ever start, and nothing after them has a date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not exactly one accountable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note the day, who decided, and what showed that it was ready.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note the incidents, reviews and retrospectives that both sides ran together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On day {day} nobody present is accountable for '{title}': {person} will be away, with no deputy there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One champion for too many people is a help desk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One of the two dates cannot be true.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only substitution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the one who takes it over can say that it has arrived.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Operators, managers, technical owners and sponsors each have something else to learn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orphaned by an absence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over-booked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owner not there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parallel operation cut short</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parallel operation half planned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parallel operation of '{activity}' ended {late} ago and the incoming owner has not accepted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parallel operation of '{activity}' {wrong}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parallel operation too short</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People believe the colleague at the next desk before they believe any message.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People count as trained who never were.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People do what they are measured by, also when the tool has changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People follow whom they already ask for advice; enthusiasm does not replace it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People go back to the old way for a reason, and it is cheapest to mend in the first days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People hear what the system can do and want to know what they will do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People heard what is expected of them after they had been judged by it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People hold back for reasons; without knowing which, every intervention is a guess.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People must know what to do on the morning the system is down or wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People watch what their manager does with the tool, not what is announced.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People who never saw the system be right will not believe that it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People whose job description stays the same go on doing the old job.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan a practice for this role, on its own cases, before go-live.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan a refresher in the first weeks of production.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan at least one training for each of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan at least two weeks of shadow mode before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan hands-on practice before shadow mode ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan parallel operation of at least four weeks between week 3 and week 8 of the handoff.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan the conversation, with the person who holds it, before go-live.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Population without a champion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Population without a headcount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Population without a manager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Population without a redesigned role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Production day {day}, and '{title}' still stands as a pilot.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Production role empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Production role held from outside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put one A in the production row and turn any other A into R or C.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raiser not told</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Readiness, transfer and controlled launch take twelve to sixteen weeks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redesign not signed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove one of the dependencies.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace the legacy metric by one that rewards the redesigned work.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resistance in '{title}' has not been assessed by day 30.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resistance not assessed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resistance without evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retire it, or move the day on which it switches.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review before a month in production</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role without a manager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role without hands-on practice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seat of somebody who left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set a share between 10 and 20 % on the Program page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set its real status, move it, or drop it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the day on which it is taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the day on which it really began.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the share of eligible work that should go through the system.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shadow mode too short</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the manager what changed and have it signed again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Side-by-side comparison builds trust only when peers look at it together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed by somebody else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Silence teaches people not to report.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slip can only be seen against the plan as it was agreed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody above the populations must settle what their managers cannot.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody has to collect the evidence and call the gate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody has to reward the new way of working every day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody who has everything at once finishes nothing that week.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sponsors move on; programs that hang on one person stop with them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stage ends before it begins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stage without an owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stages may overlap, but each builds on the start of the one before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stages out of order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the sprint earlier, or choose recovery as the start mode and plan the re-entry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start with a share between 10 and 20 %.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still a pilot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still owned for the time being</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strong resistance unanswered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strong, rational resistance does not fade; it organises itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stuck on the ladder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take a baseline once the plan is agreed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take work out of the role, or write down why it may grow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Talk to them and record what was heard, from whom and when.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Task ends after its milestone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Task late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Task not scheduled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Task without an owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tasks wait in a circle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell them, and note the day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Temporary ownership and ad-hoc overrides were fine in a pilot; left in place they become the system.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Temporary ownership was fine in a pilot; after the flip it is a gap.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That can be right, and must stay visible until they are closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer that never came back is remembered as no answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The business owns performance and IT owns infrastructure; in one person the two never argue, and one always loses.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The controlled launch is planned with {share} % of the volume.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The conversation about the new job needs somebody to hold it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The decision at the end of a phase looks at milestones that will not be there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The five handoff questions decide who is called once the project team has gone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The flip from pilot to production is a decision that somebody answers for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The four roles check one another; one person cannot check themselves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gate of '{stage}' was signed before that of '{earlier}'.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gate of '{title}' is {days} late.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The handoff counts in weeks and the sprint in days; here the two clocks no longer meet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The handoff is planned in {weeks}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last training is on day {day}, and go-live on day {live}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The metrics of {manager}, who manages '{title}', do not include adoption.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The milestone cannot be shown while its own work is still going on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next stage is being worked on without the proof it needs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The output will be weak some day, and people then need an agreed next step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The production team has no {role}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program has no adoption target.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The questions worth training come up once people use the system on real cases.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The redesign of '{title}' changed after it was signed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The redesign of '{title}' is not signed by its manager, and go-live is on day {live}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The redesign of '{title}' is signed by {name}, but {manager} manages the role.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The redesigned work leans on this skill from the first day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The review belongs to the production clock: go-live moved, and its sprint day did not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The signature covers a text that no longer exists.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sprint and production are counted from different moments, and this decision looks at thirty days of use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sprint runs beside the technical deployment; started after it, it only repairs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The task map of '{title}' {state}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The transfer is complete when the one who answers for the outcome has said yes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The usage rate alone looks the same whether people trust the system or click it away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The weeks after launch are when people ask whether the new way is meant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Their new day is not described</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These tasks wait for each other: {circle}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too few champions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train champions before they begin, with early access.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training ends at launch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training without a trainer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training without an outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transfer not signed by the business owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transfer overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trust is built by comparing results before people must rely on them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two production roles in one person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two sets of metrics mean the old one wins.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unclassified tasks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Under 10 % shows too little; over 20 % hurts too much when it fails.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unowned tasks are done last, by whoever is embarrassed first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until each task is called substituted, augmented, created or unchanged, nobody knows what the job will be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until somebody accepts, the pilot team still owns it, whatever the matrix says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Walk the manager through it and take the signature.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weak output not considered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weeks that leave out one end, or run backwards, are no plan: the pilot owns it until somebody accepts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What follows it is planned from a date that is not true.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What has no date is not in the plan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is addressed to the product team is answered by nobody in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What should be true by now is not, and the next phase builds on it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whoever reads this in a year must see why it was right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a figure nobody can say at day 90 whether it worked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without criteria the loudest voice decides.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without items that can be shown, done is an opinion.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without time of their own, helping peers becomes unpaid overtime and stops.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work left to somebody who has gone is found out on its due day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work may overlap, but a stage stands on the proof of the one before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work that is not seen is not repeated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work that two people answer for, or nobody, is dropped the first time it hurts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write down how it is closed and by when.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write down the event, the figure or the sentence, and where it comes from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write down three to nine things that must be true.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write down what it waits for and who can clear it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write down what must be shown before this decision.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write down what was seen or counted, and by whom.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write each condition with its owner and day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write for each task that the AI touches what the person does then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a {0}, outside the working week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>adoption owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>begins in week {0} and ends in week {1}, which is before it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>begins in week {0} and has no last week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>business owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change lead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>data engineer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>day-to-day operation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>does not visibly use the tool</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ends in week {0} and has no first week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>executive sponsor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from day {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from day {0} until day {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not reviewed on work done with the AI</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>leaves {0} of {1} unclassified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no checklist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no weeks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody named</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>product manager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>production day {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>retraining and tuning decisions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>review of exceptions and adoption issues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>since day {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sponsoring the next stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>until day {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>was not heard about the future of the own role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>workflow changes after launch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} ({1})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} before go-live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1} champions needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, {1} more to come</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, {1} more without a start day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{manager} manages '{title}' and has no hands-on training by day {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{manager}, who manages '{title}', is not in the program on day {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{manager}, who manages '{title}', {missing}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} left the program on day {day} and is still its {seat}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, a champion of '{group}', has credibility {credibility} of 5 with peers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, a champion of '{group}', has no direct channel to the product team.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, a champion of '{group}', has no hours granted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, a champion of '{group}', is active from day {day} and not trained by then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{party} accountable for '{title}' in production.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{person} ({side}) is named as {role}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{person} is both business owner and IT service owner.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{person} is {roles} at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{population}: '{title}' answers {answers}, which was not diagnosed there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{population}: '{title}' has {missing} in the plan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{role}: '{legacy}' still counts, although it should have been retired on day {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{role}: '{title}' has a large gap and no dated way to close it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{role}: '{title}' was held on day {day}, after go-live on day {live}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{role}: '{title}' was planned for day {day} and has not been held.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} has {tasks} open tasks in the week of day {day}; the limit is {limit}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}, {role}, has no deputy.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SavedFilters</name>
    <message>
        <source>Delete “{0}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stands in the menu beside the filters, in this program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename the filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename “{0}”…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save this filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save this filter…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved filter: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The filter itself stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShareBars</name>
    <message>
        <source>{0}: {1}, target {2} %.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SignOff</name>
    <message>
        <source>Choose who signs; the manager of the role is the usual answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed by {0} on {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The redesign changed after that: read it again together and sign again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When task map, skills, metrics and conversations are agreed, the manager signs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who signs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>somebody</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Speaker</name>
    <message>
        <source>Plan check: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redone: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undone: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no findings</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SprintBar</name>
    <message>
        <source>Add a task below the current one (Ctrl+N)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a task to the column of the current card (Ctrl+N)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrows between tasks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Baseline and slip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By milestone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By phase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By track</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Critical path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details of the selected task (Ctrl+I)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Months</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not grouped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sprint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weeks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} late</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SprintCard</name>
    <message>
        <source>to decide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} · {1} · {2}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SprintColumns</name>
    <message>
        <source>, on the critical path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day {0} – {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers of the tasks that must be done first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owner: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slack {0}{1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waits for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Working days a task may be late without moving the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Working days later than in the baseline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>critical</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>day {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>day {0} to day {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>earlier than the baseline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>later than the baseline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not planned yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>owner {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>slack {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>slip {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}
Not planned yet: double-click where it should start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} percent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} to {1}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SprintEdits</name>
    <message>
        <source>Change duration of {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SprintFaces</name>
    <message>
        <source>Board by status (Ctrl+B)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SprintGroups</name>
    <message>
        <source>Nobody yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a milestone</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SprintInspector</name>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Followed by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a task to see everything about it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no other task that could be linked here; add a task first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These two tasks are linked already; choose another task.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waits for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where it belongs</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SprintPage</name>
    <message>
        <source>Add the first task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No tasks yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sprint plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tasks are the work between the milestones; add the first, or paste a whole list.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SprintStrip</name>
    <message>
        <source>Day {0}: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day {0}: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phase {0}, {1}: day {2} to day {3}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today is day {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today, day {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SprintTable</name>
    <message>
        <source>New task</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SprintView</name>
    <message>
        <source>A day earlier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A day later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A day longer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A day shorter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fold all groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Followed by '{0}'</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to '{0}'</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Task without a title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unfold all groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waits for '{0}'</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}.
Click, then Delete removes the link.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}. Press Delete to remove the link.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StagesChart</name>
    <message>
        <source>Today, day {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StagesPage</name>
    <message>
        <source>About the stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About “{0}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From pilot to full operations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Met</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sprint days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stages lead the system from the pilot team into operations; a gate closes each.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stages over the days of the sprint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stages over time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The weeks of stages may overlap, their gates may not: each is passed only after the one before it. The exit criteria are a suggestion of Day90, and yours to edit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StartCard</name>
    <message>
        <source>Describe whose work changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each population with its headcount and direct manager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find champions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lay out the 90 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Milestones that must be true by a day, and the tasks that lead there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put people behind the parties of the RACI, in pilot and production</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Respected peers in every population, with hours set aside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say who will own it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sponsor, change lead, managers: whoever owns or decides something</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1} done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}. {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}. {1} (done)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Open the plan check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open to read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StepsUp</name>
    <message>
        <source>Everything that helps on from here has been chosen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note a level first; then what helps on from there is offered here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What helps on from {0}; each becomes a task with an owner:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tables</name>
    <message>
        <source>A champion needs a person: use Add champion.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Champion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counts in the performance review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Credibility</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days from raising to the answer, or until today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Direct channel to the product team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Early</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Early access</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Helped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hours granted a week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New escalation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People helped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Population</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raised by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sceptical</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Was first sceptical</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TargetCard</name>
    <message>
        <source>Ask for trackers to be returned by a date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change lead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the folder to export to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Return-by date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The profile decides what a document shows; there is one so far.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trackers</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Team</name>
    <message>
        <source>Accountable for the outcome; chairs the monthly review.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeps pipelines whole and upstream data good.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeps the backlog, gathers feedback, coordinates.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owns infrastructure, access and availability.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watches performance and drift; retrains and deploys.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TeamSeats</name>
    <message>
        <source>Also {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Four roles in four different people, and IT owns the infrastructure.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ThreeClocksChart</name>
    <message>
        <source>Day 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go-live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handoff</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holidays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Production</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sprint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today, day {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Week 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} on {1}, sprint day {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} starts on {1}, sprint day {2}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>'{1}' waits for '{0}' to finish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>'{1}' waits for '{0}' to start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not planned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not planned: double-click to place it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} d late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, and {1} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, less {1}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TimelineHeader</name>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TimelineScroll</name>
    <message>
        <source>Days in view</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TitleDelegate</name>
    <message>
        <source>Title of the task</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TodayFigures</name>
    <message>
        <source>All on time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everybody has one near</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next due on day {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No activities yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No milestones yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No population needs one yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No roles yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody stands behind {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None ahead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One A in every row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outside the phases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phase {0}, {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>h a week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of {0} clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of {0} done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1} roles mapped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} without a clear owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}. Longest: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: {1} of {2}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>1 champion per {0} people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adoption ladder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All {0} findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>And {0} more criteria</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>And {0} more in the plan check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>And {0} more in the sprint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Champion coverage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every decision has been taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Five steps make it a plan. Begin with any of them; everything is saved as you type.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hours freed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It lacks nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Milestones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs your attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next 7 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No populations yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is late.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing starts or ends this week.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to mend. The plan check is content.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open blockers in its way: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ownership</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sprint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sprint at a glance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>most wait for {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} in all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1} criteria shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} open</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search or run a command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search or run a command   Ctrl+K</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Word plans and Excel trackers (Ctrl+E)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>A milestone's state follows from its checklist, and decisions rest on milestones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For those without Day90</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ninety days in one table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type R, A, C or I. Switch from pilot to production, or see who is accountable on a day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type to edit, drag a bar to move it, Ctrl+Z to take it back. All is saved at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What must be true, and when</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where you stand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which day it is, what the next decision lacks, what is late. Press a number to go there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who owns what, on any day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Word plans and Excel trackers for everyone else, always from the present state.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Transfers</name>
    <message>
        <source>Activity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parallel operation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan them for weeks 3 to 8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sprint days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transfers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} no transfer yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ValueFilter</name>
    <message>
        <source>Empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter by {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ValueMenu</name>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} more values: filter by words</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Day {0} of {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day {0}, after the sprint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day90</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Explore the sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In use by {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is here yet. The sample is a program in mid-sprint: people, roles, tasks, owners and what the plan check says about them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan the people side of an AI rollout: ninety days, who changes how, who owns what.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Programs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starts in {0} days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starts tomorrow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The three clocks on one time line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsaved edits kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your three clocks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>or drop a program file on the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} to {1}; go-live on {2}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_Calendar</name>
    <message>
        <source>Calendar</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_LoadHeader</name>
    <message>
        <source>What is counted</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_Readers</name>
    <message>
        <source>folded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unfolded</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
