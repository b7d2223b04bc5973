import { useEffect, useState } from 'preact/hooks';
import { db, useBook } from '../../components/book.ts';
import { cycleChoices } from '../../components/cycles.ts';
import { HelpLink } from '../../components/HelpLink.tsx';
import { showTextSize, type TextSize } from '../../components/look.ts';
import { Opening } from '../../components/Opening.tsx';
import { SampleBand, SampleDoor } from '../../components/SampleBand.tsx';
import { isSample } from '../../components/sample.ts';
import '../../components/page.css';
import { hasIdNumber } from '../../lib/academy/personal.ts';
import { firstSettings } from '../../lib/ledger/database.ts';
import { createProfile, updateSettings } from '../../lib/ledger/records.ts';
import { problemText } from '../../lib/sentences/ledger.ts';
import { now, today } from '../../lib/today.ts';
import { FirstReading, Promises } from './FirstReading.tsx';
import { type Answers, Questions } from './Questions.tsx';
import './welcome.css';

const thisYear = Number(today().slice(0, 4));

const nameRefusal = (name: string) => (hasIdNumber(name) ? problemText['id-number'] : null);

/** The group holds from the start of this year; earlier changes can be added in the settings. */
async function start({ name, group, cycleStart }: Answers): Promise<void> {
  await createProfile(db, { name, groups: [{ from: `${thisYear}-01-01`, group }] }, now());
  await updateSettings(db, { cycleStart }, now());
}

/** The first run: three questions, then the academy. */
export function WelcomeApp() {
  const live = useBook(thisYear);
  const book = live && 'value' in live ? live.value : null;
  const size = (book?.preferences.textSize ?? 18) as TextSize;
  useEffect(() => showTextSize(size), [size]);
  const [answered, setAnswered] = useState(false);
  const name = book?.account?.profile.name;
  const done = async (answers: Answers) => {
    await start(answers);
    setAnswered(true);
  };
  return (
    <>
      <SampleBand />
      <main class="narrow">
        <header class="stack">
          <h1>学时台账</h1>
          <p>把学院里学过的课程和线下培训记在一起，随时知道今年还差多少学时，年底填好登记表。</p>
        </header>
        <Promises />
        <Opening live={live} />
        {book && !isSample && name === undefined && (
          <>
            <div class="actions">
              <span class="soft">不急着填？用虚构的数据看看各页是什么样：</span>
              <SampleDoor />
            </div>
            <Questions
              cycles={cycleChoices(today(), firstSettings.pack)}
              pack={firstSettings.pack}
              nameRefusal={nameRefusal}
              onDone={done}
            />
            <p class="soft">
              以前用过？
              <a class="btn quiet" href="/ledger.html#backup">
                从备份文件恢复
              </a>
            </p>
            <p class="soft">
              想先看看怎样用：
              <HelpLink href="/help.html#read">帮助</HelpLink>
            </p>
            <p class="soft">
              我是单位管培训的，不记自己的学时：
              <a class="btn quiet" href="/roster.html">
                汇总学员交来的登记表
              </a>
            </p>
            <p class="soft">
              单位要先审查软件：
              <a class="btn quiet" href="/privacy.html">
                隐私与权限
              </a>
            </p>
          </>
        )}
        {!isSample && name !== undefined && <FirstReading name={name} answered={answered} />}
      </main>
    </>
  );
}
