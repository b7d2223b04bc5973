import { HelpLink } from '../../components/HelpLink.tsx';
import { doors } from './doors.tsx';

/** No profile yet, or the storage was emptied: one button, and the way back from a backup. */
export function FirstRun() {
  return (
    <section class="start">
      <h2>先填三项，就能算清今年的学时</h2>
      <p>姓名、干部类别、五年周期。资料只存在这台电脑上。</p>
      <a class="btn primary" href="/welcome.html" target="_blank" rel="noreferrer">
        开始设置
      </a>
      <p class="small soft">
        以前用过、台账不见了？
        <a class="btn quiet" href="/ledger.html#backup" target="_blank" rel="noreferrer">
          从备份文件恢复
        </a>
      </p>
      <p class="small soft">
        不知道怎样用？
        <HelpLink href="/help.html#read">看帮助</HelpLink>
      </p>
      <p class="small soft">
        存了什么、要了哪些权限？
        <a class="btn quiet" href="/privacy.html" target="_blank" rel="noreferrer">
          隐私与权限
        </a>
      </p>
    </section>
  );
}

/** A profile, and nothing in the ledger: how a reading comes about. */
export function NothingRead({ required }: { required: string }) {
  return (
    <section class="card next">
      <p>
        <b>还没有学时记录。</b>今年要求 <b class="n">{required}</b> 学时。
      </p>
      <p>
        登录学院，打开“已完成课程”页，停留几秒，课程会自动记到这里；有几页就翻几页。本扩展只读取，不替您点击、不代学。
      </p>
      <div class="two">
        <doors.academy main />
        <doors.entry />
      </div>
    </section>
  );
}
